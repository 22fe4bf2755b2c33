import type { ArchiveAnswer } from "../browser/ask-archive.ts";
import type { ServiceRow } from "../mementos/archive-services.ts";
import type { Memento } from "../mementos/memento.ts";
import { mementoUri } from "../mementos/memento-uri.ts";
import { offerMementos, unprovenMementos, type LifeBounds } from "../mementos/offer-mementos.ts";
import type { Listed } from "./list-mementos.ts";
import type { LookDeps } from "./look-elsewhere.ts";

/** Mementos whose status is asked for; the likeliest come first. */
const ASKED = 3;
const PATIENCE = 30_000;

/**
 * A TimeMap does not tell with which status an archive was answered. The likeliest mementos are therefore
 * asked for, and count as what comes: archives lead on to the copy nearest in time, which may be another.
 */
export async function proveMementos(
  service: ServiceRow,
  mementos: readonly Memento[],
  life: LifeBounds,
  { askArchive }: Pick<LookDeps, "askArchive">,
): Promise<Listed> {
  const known = mementos.filter(({ status }) => status !== null);
  if (offerMementos(known, life).some(({ moment }) => moment === "alive"))
    return { mementos: known, outage: null };
  const proven: Memento[] = [];
  let outage: string | null = null;
  for (const { uri } of unprovenMementos(mementos, life).slice(0, ASKED)) {
    const answer = await askArchive({ uri, patience: PATIENCE, readBody: false });
    const memento = shownBy(answer, service);
    if (memento) proven.push(memento);
    if (answer.kind === "no-answer") outage ??= answer.detail;
  }
  return { mementos: [...known, ...proven], outage };
}

/** What an answer shows by its own word; `null` when it does not say, or stands elsewhere. */
function shownBy(answer: ArchiveAnswer, { mementoHosts }: ServiceRow): Memento | null {
  if (answer.kind === "no-answer") return null;
  const uri = mementoUri(answer.finalUri, mementoHosts);
  const time = Date.parse(answer.mementoDatetime ?? "");
  if (!uri || Number.isNaN(time)) return null;
  return { uri, at: new Date(time).toISOString(), status: answer.status };
}
