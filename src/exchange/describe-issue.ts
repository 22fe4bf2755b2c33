import type * as v from "valibot";
import { appendToPlace } from "./inspect-json.ts";
import type { JsonFault } from "./inspect-json.ts";

/** Place and reason of the first thing that does not fit a schema; `root` is where the value stands. */
export function describeIssue(issue: v.BaseIssue<unknown>, root = ""): JsonFault {
  const steps = (issue.path ?? []).map((item) =>
    typeof item.key === "number" ? item.key : String(item.key),
  );
  const place = steps.reduce<string>(appendToPlace, root) || "the file";
  if (issue.kind === "validation") return { place, reason: issue.message };
  return { place, reason: `is ${shorten(issue.received)}, expected ${shorten(issue.expected ?? "nothing")}` };
}

/** What was received may be a whole article. */
function shorten(words: string): string {
  if (words === "undefined") return "missing";
  return words.length > 120 ? `${words.slice(0, 120)}…` : words;
}
