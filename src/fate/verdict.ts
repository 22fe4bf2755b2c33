import type { Cause, Verdict } from "./fate.ts";
import type { RecognisedNotice } from "./page-signals.ts";

/** A verdict without words of a notice. */
export function verdict(
  fate: Verdict["fate"],
  cause: Cause | null,
  confidence: Verdict["confidence"],
  grounds: readonly string[],
): Verdict {
  const words = { notice: null, reason: null, regulation: null };
  return { fate, cause, ...words, confidence, similarity: null, movedTo: null, grounds };
}

export function unverified(cause: Cause | null, grounds: readonly string[]): Verdict {
  return verdict("unverified", cause, "confirmed", grounds);
}

/** A verdict in the words of a notice; `cause` may differ from the notice's own. */
export function fromNotice(
  notice: RecognisedNotice,
  cause: Cause | null,
  confidence: Verdict["confidence"],
  grounds: readonly string[],
): Verdict {
  const reasonId = notice.reasonId ? [`wechat-reason-${notice.reasonId}`] : [];
  return {
    ...verdict(notice.fate, cause, confidence, [notice.row, ...grounds, ...reasonId]),
    notice: notice.notice,
    reason: notice.reason,
    regulation: notice.regulation,
    movedTo: notice.movedTo,
  };
}

export function statusGrounds(status: number | null): string[] {
  return status === null || (status >= 200 && status < 300) ? [] : [`status-${status}`];
}
