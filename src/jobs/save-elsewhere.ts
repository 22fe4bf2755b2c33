import { addressToSave } from "../mementos/addresses-to-ask.ts";
import {
  readJobStatus,
  readSaveAnswer,
  saveRequest,
  statusRequest,
  WAYBACK_SAVE_ORIGINS,
  type SaveAnswer,
} from "../mementos/save-page-now.ts";
import type { SaveElsewhereOutcome } from "../messages/elsewhere-outcome.ts";
import type { LookDeps } from "./look-elsewhere.ts";

export interface SaveElsewhereDeps extends Pick<
  LookDeps,
  "settings" | "findResource" | "missingOrigins" | "askArchive"
> {
  /** Waits so many milliseconds. */
  readonly pause: (milliseconds: number) => Promise<void>;
}

/** The archive loads the page while it is waited for. */
const PATIENCE = 120_000;
const STATUS_PATIENCE = 30_000;
const BETWEEN = 6_000;
const ROUNDS = 20;

/**
 * Has the Wayback Machine save an original that still stands, in public. One that was found gone is not
 * saved: the archive would keep the notice under the article's name, and be believed.
 */
export async function saveElsewhere(
  resourceId: string,
  deps: SaveElsewhereDeps,
): Promise<SaveElsewhereOutcome> {
  const resource = await deps.findResource(resourceId);
  if (!resource) return { kind: "unknown-resource" };
  if (!(await deps.settings()).saveToWayback) return { kind: "not-allowed" };
  if (resource.fate?.fate === "removed") return { kind: "removed" };
  const address = addressToSave(resource);
  if (!address) return { kind: "not-public" };
  const origins = await deps.missingOrigins(WAYBACK_SAVE_ORIGINS);
  if (origins.length > 0) return { kind: "permission-needed", origins };
  return await settle(await beginSave(address, deps), deps);
}

async function beginSave(address: string, { askArchive }: SaveElsewhereDeps): Promise<SaveAnswer> {
  const answer = await askArchive({ uri: saveRequest(address), patience: PATIENCE, readBody: true });
  if (answer.kind === "no-answer") return { kind: "unreadable", detail: answer.detail };
  return readSaveAnswer(answer.status, answer.finalUri, answer.body);
}

/** Asks about the job until it is done. An answer that fails on the way is asked for again. */
async function settle(first: SaveAnswer, deps: SaveElsewhereDeps): Promise<SaveElsewhereOutcome> {
  let answer = first;
  for (let round = 0; answer.kind === "pending"; round++) {
    if (round === ROUNDS) return { kind: "unfinished" };
    await deps.pause(BETWEEN);
    const uri = statusRequest(answer.job);
    const told = await deps.askArchive({ uri, patience: STATUS_PATIENCE, readBody: true });
    if (told.kind === "answered" && told.status === 200) answer = readJobStatus(told.body, answer.job);
  }
  return answer.kind === "unreadable" ? { kind: "outage", detail: answer.detail } : answer;
}
