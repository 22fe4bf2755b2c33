import type { Payload } from "../capture/capture.ts";
import { htmlPayload } from "../capture/html-payload.ts";
import type { Evidence } from "../fate/evidence.ts";
import { keepsNoticePage } from "../fate/keeps-notice-page.ts";
import type { Verdict } from "../fate/fate.ts";
import type { Observation } from "../fate/observation.ts";

export interface ObservationDeps {
  readonly now: () => Date;
  readonly newId: () => string;
  readonly observationsOf: (resourceId: string) => Promise<Observation[]>;
  readonly appendObservation: (observation: Observation, noticePage: Payload | null) => Promise<void>;
}

/** Milliseconds within which looking again at an unchanged state is not worth another row. */
const SAME_LOOK = 10 * 60_000;
/** Characters of a page that is kept in an article's place: notices have some ten thousand. */
const LARGEST_NOTICE = 2_000_000;

/** Gives the HTML of the page that was looked at; `null` when it cannot be had (any more). */
export type PageSource = () => Promise<string | null>;

/**
 * Appends what a look brought. Used where the reader asked: every look is recorded. What stood in the
 * article's place is kept with the first look that says so.
 */
export async function recordObservation(
  resourceId: string,
  evidence: Evidence,
  verdict: Verdict,
  pageHtml: PageSource,
  deps: ObservationDeps,
): Promise<Observation> {
  const { fate, cause, confidence, notice, reason, regulation, similarity, movedTo, grounds } = verdict;
  const page = await noticePage(resourceId, verdict, pageHtml, deps);
  const observation: Observation = {
    id: deps.newId(),
    resourceId,
    observedAt: deps.now().toISOString(),
    ...(evidence.serverTime === undefined ? {} : { serverTime: evidence.serverTime }),
    via: evidence.via,
    status: evidence.status,
    finalUri: evidence.finalUri,
    ...{ fate, cause, confidence, notice, reason, regulation, similarity, movedTo, grounds },
    noticePage: page?.digest ?? null,
  };
  await deps.appendObservation(observation, page);
  return observation;
}

async function noticePage(
  resourceId: string,
  verdict: Verdict,
  pageHtml: PageSource,
  deps: ObservationDeps,
): Promise<Payload | null> {
  if (!keepsNoticePage(verdict, await deps.observationsOf(resourceId))) return null;
  const html = await pageHtml();
  return html === null || html.length > LARGEST_NOTICE ? null : htmlPayload(html);
}

/** The same for a look in passing: a repeated state within ten minutes adds nothing. */
export async function recordPassingObservation(
  resourceId: string,
  evidence: Evidence,
  verdict: Verdict,
  pageHtml: PageSource,
  deps: ObservationDeps,
): Promise<void> {
  const newest = (await deps.observationsOf(resourceId)).at(-1);
  const repeats =
    newest !== undefined &&
    newest.via === evidence.via &&
    newest.fate === verdict.fate &&
    newest.cause === verdict.cause &&
    newest.confidence === verdict.confidence &&
    newest.notice === verdict.notice &&
    deps.now().getTime() - Date.parse(newest.observedAt) < SAME_LOOK;
  if (!repeats) await recordObservation(resourceId, evidence, verdict, pageHtml, deps);
}
