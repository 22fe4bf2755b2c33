import { SAME_MOMENT, type ServedView } from "../capture/served-view.ts";
import type { CaptureMoment } from "./life-signs.ts";
import type { Verdict } from "./fate.ts";
import type { Observation } from "./observation.ts";
import { unverified } from "./verdict.ts";

/** A platform that says who acted says so to everybody. What it shows to some and not to others is private. */
const SAID_TO_ALL = new Set([
  "author",
  "platform",
  "complaint",
  "account-blocked",
  "account-closed",
  "send-failed",
]);

/**
 * Whether a removal may be no more than what the site tells whoever is not logged in or brings no token.
 * Then the answer that it gave when the article stood must be asked.
 */
export function mayBeForStrangers({ fate, cause, confidence }: Verdict): boolean {
  return fate === "removed" && !(confidence === "confirmed" && cause !== null && SAID_TO_ALL.has(cause));
}

/**
 * What the server sent to strangers at the moment of a save, when the reader saw the article in a tab and
 * they did not. The newest such answer; `null` without one, and once strangers were given the article.
 */
export function answerWhenSaved(
  views: readonly ServedView[],
  captures: readonly (CaptureMoment & { readonly id: string })[],
  history: readonly Observation[],
): ServedView | null {
  const saved = new Map(captures.map(({ id, capturedAt }) => [id, Date.parse(capturedAt)]));
  const [newest] = views
    .filter(({ id, servedAt }) => Date.parse(servedAt) - (saved.get(id) ?? -Infinity) <= SAME_MOMENT)
    .toSorted((a, b) => Date.parse(b.servedAt) - Date.parse(a.servedAt));
  if (!newest || newest.article !== null) return null;
  const given = history.some(
    ({ via, fate, observedAt }) =>
      via === "fetch" && /^(?:unchanged|edited|moved)$/.test(fate) && observedAt > newest.servedAt,
  );
  return given ? null : newest;
}

/** A removal that the site told strangers of while the article stood proves nothing. */
export function soWhenSaved(now: Verdict, whenSaved: Verdict): Verdict {
  return whenSaved.fate === "removed" ? unverified(null, ["so-when-saved", ...now.grounds]) : now;
}
