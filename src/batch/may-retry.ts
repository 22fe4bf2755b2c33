import type { Cause } from "../fate/fate.ts";
import type { BatchItem } from "./batch.ts";
import { isWall } from "./site-wall.ts";

/** Whether another try may end otherwise: what is gone, or is a list, stays so. */
export function mayRetry({ state, outcome }: Pick<BatchItem, "state" | "outcome">): boolean {
  if (state === "failed" || state === "permission-needed" || state === "cancelled") return true;
  if (outcome?.kind === "notice") return isWall(outcome.cause) || isOutage(outcome.cause);
  if (outcome?.kind === "checked") return outcome.summary.fate === "unverified";
  // The reader may have opened and saved it by hand since.
  return outcome?.kind === "refused" && (outcome.reason === "no-text" || outcome.reason === "too-short");
}

function isOutage(cause: Cause | null): boolean {
  return cause === "server-error" || cause === "network";
}
