import type { Capture, Payload } from "../capture/capture.ts";
import type { ServedView } from "../capture/served-view.ts";
import type { Memento } from "../fate/evidence.ts";
import type { Verdict } from "../fate/fate.ts";
import { judgeFate } from "../fate/judge-fate.ts";
import type { Observation } from "../fate/observation.ts";
import { answerWhenSaved, mayBeForStrangers, soWhenSaved } from "../fate/so-when-saved.ts";
import { readFetched } from "./read-fetched.ts";

/** What is known of an article besides the look that is weighed. */
export interface KnownLife {
  readonly captures: readonly Capture[];
  readonly servedViews: readonly ServedView[];
  readonly history: readonly Observation[];
  readonly timeMap: readonly Memento[];
}

export interface WeighDeps {
  readonly now: () => Date;
  /** `null` when it is not here. */
  readonly readPayload: (digest: string) => Promise<Payload | null>;
}

/**
 * Some sites answer 404, or lead to their front page, whoever is not logged in. We ask as nobody: what we
 * were answered when the article was saved is judged once more, and where it too says "removed" of an
 * article that the reader was looking at, today's answer says nothing.
 */
export async function weighAgainstSave(
  verdict: Verdict,
  { captures, servedViews, history, timeMap }: KnownLife,
  deps: WeighDeps,
): Promise<Verdict> {
  if (!mayBeForStrangers(verdict)) return verdict;
  const view = answerWhenSaved(servedViews, captures, history);
  const body = view?.bodyDigest ? await deps.readPayload(view.bodyDigest) : null;
  if (!view || !body) return verdict;
  const { requestedUri, finalUri, status, charset } = view;
  const contentType = charset === null ? body.mediaType : `${body.mediaType}; charset=${charset}`;
  const answer = { kind: "answered", status, finalUri, contentType, bytes: body.bytes } as const;
  const { evidence } = readFetched(requestedUri, answer, deps.now());
  return soWhenSaved(verdict, judgeFate(evidence, timeMap));
}
