import type { ChangeKind } from "../fate/change-since.ts";
import { nextDigestAt, type DigestState } from "../fate/next-digest-at.ts";
import type { Settings } from "../settings/settings.ts";

/** What is told of a day: how many, and which if the reader lets titles be named. */
export interface Digest {
  readonly counts: { readonly [kind in ChangeKind]: number };
  /** A few headlines, cut short; empty unless allowed. */
  readonly titles: readonly string[];
  /** How many articles there are beyond `titles`. */
  readonly rest: number;
  /** ISO 8601 UTC. The library lists what changed after it. */
  readonly since: string;
  /** ISO 8601 UTC. */
  readonly until: string;
}

interface Change {
  readonly kind: ChangeKind;
  readonly resource: { readonly title: string | null };
}

export interface DigestDeps {
  readonly now: () => Date;
  readonly settings: () => Promise<Settings>;
  readonly mayNotify: () => Promise<boolean>;
  readonly digestState: () => Promise<DigestState | null>;
  /** Takes what is due, once; `null` when nothing is due. */
  readonly takeDigest: (
    hour: number,
    now: Date,
  ) => Promise<{ readonly since: string; readonly changes: readonly Change[] } | null>;
  readonly tell: (digest: Digest) => Promise<void>;
}

const MOST_TITLES = 3;
const LONGEST_TITLE = 60;

/**
 * Tells what is due, if the reader wants it and the browser lets us. Answers when to come back; `null`
 * when never, i.e. until the reader chooses otherwise. A day without changes is passed over in silence.
 */
export async function tellDigest(deps: DigestDeps): Promise<Date | null> {
  const { notify, notifyTitles, digestHour } = await deps.settings();
  if (!notify || !(await deps.mayNotify())) return null;
  const now = deps.now();
  const taken = await deps.takeDigest(digestHour, now);
  if (taken && taken.changes.length > 0)
    await deps.tell({
      ...digestOf(taken.changes, notifyTitles),
      since: taken.since,
      until: now.toISOString(),
    });
  const state = await deps.digestState();
  return state && nextDigestAt(digestHour, state, now);
}

export function digestOf(
  changes: readonly Change[],
  withTitles: boolean,
): Pick<Digest, "counts" | "titles" | "rest"> {
  const count = (kind: ChangeKind): number => changes.filter((change) => change.kind === kind).length;
  const counts = { removed: count("removed"), edited: count("edited"), restored: count("restored") };
  if (!withTitles) return { counts, titles: [], rest: changes.length };
  const named = changes
    .toSorted((a, b) => weight(a) - weight(b))
    .flatMap(({ resource }) => (resource.title ? [cut(resource.title)] : []))
    .slice(0, MOST_TITLES);
  return { counts, titles: named, rest: changes.length - named.length };
}

/** What is gone is named first. */
function weight({ kind }: Change): number {
  return ["removed", "restored", "edited"].indexOf(kind);
}

function cut(title: string): string {
  const letters = Array.from(title);
  return letters.length > LONGEST_TITLE ? `${letters.slice(0, LONGEST_TITLE - 1).join("")}…` : title;
}
