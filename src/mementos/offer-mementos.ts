import type { Memento } from "./memento.ts";

/** What is known of the original's life: ISO 8601, `null` where it is not known or did not happen. */
export interface LifeBounds {
  readonly publishedAt: string | null;
  readonly lastAlive: string | null;
  readonly firstRemoved: string | null;
}

/**
 * What a memento's time says of it:
 * - `alive`: it was made while the article was known to stand;
 * - `in-window`: after the article was last seen and before it was found gone: it may show the notice,
 *   which WeChat and others answer with 200;
 * - `before-publication`: the page names a later time, as it does after an edit. It may show something else.
 */
export type MementoMoment = "alive" | "in-window" | "before-publication";

export interface OfferedMemento extends Memento {
  readonly moment: MementoMoment;
}

/** A day: dates without a time, and clocks of several machines. */
const SLACK = 86_400_000;

/**
 * Those that may be a copy of the article: answered with 2xx, strictly older than the first look that
 * found it gone. The surest first; among equals the newest, which holds the last wording.
 */
export function offerMementos(mementos: readonly Memento[], life: LifeBounds): readonly OfferedMemento[] {
  const end = life.firstRemoved === null ? Infinity : Date.parse(life.firstRemoved);
  const once = new Map(mementos.map((memento) => [memento.uri, memento]));
  return [...once.values()]
    .filter(({ status, at }) => isSuccess(status) && Date.parse(at) < end)
    .map((memento) => ({ ...memento, moment: momentOf(memento.at, life) }))
    .sort((a, b) => RANK[a.moment] - RANK[b.moment] || Date.parse(b.at) - Date.parse(a.at));
}

/** Those whose archive did not say what it was answered with: they have to be asked for, the likeliest first. */
export function unprovenMementos(mementos: readonly Memento[], life: LifeBounds): readonly Memento[] {
  const supposed = mementos
    .filter(({ status }) => status === null)
    .map((memento) => ({ ...memento, status: 200 }));
  return offerMementos(supposed, life).map(({ uri, at }) => ({ uri, at, status: null }));
}

export function isSuccess(status: number | null): boolean {
  return status !== null && status >= 200 && status < 300;
}

const RANK: { readonly [moment in MementoMoment]: number } = {
  alive: 0,
  "in-window": 1,
  "before-publication": 2,
};

function momentOf(at: string, { publishedAt, lastAlive, firstRemoved }: LifeBounds): MementoMoment {
  const time = Date.parse(at);
  if (publishedAt !== null && time < Date.parse(publishedAt) - SLACK) return "before-publication";
  if (firstRemoved === null || (lastAlive !== null && time <= Date.parse(lastAlive))) return "alive";
  return "in-window";
}
