import type { ArchiveAnswer } from "../browser/ask-archive.ts";
import type { Question, ServiceRow } from "../mementos/archive-services.ts";
import type { Memento, MementoList } from "../mementos/memento.ts";
import type { LifeBounds } from "../mementos/offer-mementos.ts";
import { parseAvailability } from "../mementos/parse-availability.ts";
import { parseCdx } from "../mementos/parse-cdx.ts";
import { parseTimeMap } from "../mementos/parse-link-format.ts";
import type { LookDeps } from "./look-elsewhere.ts";

/** Mementos, and why there may be more: what was not answered. */
export interface Listed {
  readonly mementos: readonly Memento[];
  readonly outage: string | null;
}

/** Aggregators wait for their slowest archive. */
const PATIENCE = 60_000;

/** Asks one service about every address, one at a time. */
export async function listMementos(
  service: ServiceRow,
  addresses: readonly string[],
  life: LifeBounds,
  deps: Pick<LookDeps, "askArchive">,
): Promise<Listed> {
  const mementos: Memento[] = [];
  let outage: string | null = null;
  for (const address of addresses.slice(0, service.addresses)) {
    const listed = await askAbout(service, address, life, deps);
    mementos.push(...listed.mementos);
    outage ??= listed.outage;
  }
  return { mementos, outage };
}

/**
 * The next question is asked only when the one before was not answered. That the availability API finds
 * nothing while the index is out proves nothing: it says so under load, too.
 */
async function askAbout(
  service: ServiceRow,
  address: string,
  life: LifeBounds,
  { askArchive }: Pick<LookDeps, "askArchive">,
): Promise<Listed> {
  let outage: string | null = null;
  for (const question of service.questions(address, { near: life.lastAlive, until: life.firstRemoved })) {
    const list = readAnswer(
      question,
      service,
      await askArchive({ uri: question.uri, patience: PATIENCE, readBody: true }),
    );
    if (list.kind === "mementos" && (outage === null || list.mementos.length > 0))
      return { mementos: list.mementos, outage };
    if (list.kind === "unreadable") outage ??= list.detail;
  }
  return { mementos: [], outage };
}

function readAnswer(question: Question, service: ServiceRow, answer: ArchiveAnswer): MementoList {
  if (answer.kind === "no-answer") return { kind: "unreadable", detail: answer.detail };
  // An aggregator answers 404 when no archive has a copy; from the others it is a fault.
  if (question.kind === "timemap" && answer.status === 404) return { kind: "mementos", mementos: [] };
  if (answer.status !== 200) return { kind: "unreadable", detail: `HTTP ${answer.status}` };
  switch (question.kind) {
    case "cdx":
      return parseCdx(answer.body);
    case "availability":
      return parseAvailability(answer.body);
    case "timemap":
      return parseTimeMap(answer.body, service.mementoHosts);
  }
}
