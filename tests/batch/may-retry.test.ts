import { expect, it } from "vitest";
import { stateOf, type ItemOutcome } from "../../src/batch/item-outcome.ts";
import { mayRetry } from "../../src/batch/may-retry.ts";

const notice = (cause: Extract<ItemOutcome, { kind: "notice" }>["cause"]): ItemOutcome => ({
  ...{ kind: "notice", cause, notice: null },
});

it.each<[string, ItemOutcome, boolean]>([
  [
    "a saved line",
    { kind: "already-saved", resourceId: "r", captureId: "c", title: null, missingImages: 0 },
    false,
  ],
  ["a page that is gone", notice("http-404"), false],
  ["a removed article", notice("platform"), false],
  ["a list", { kind: "refused", reason: "list" }, false],
  ["a captcha", notice("captcha"), true],
  ["an outage", notice("server-error"), true],
  ["a shell that may have been saved by hand since", { kind: "refused", reason: "no-text" }, true],
  ["a line that was not asked for", { kind: "held-back", cause: "rate-limited" }, true],
  ["silence", { kind: "failed", cause: "no-answer", detail: "" }, true],
  ["missing access", { kind: "permission-needed", origins: [] }, true],
])("%s", (_, outcome, again) => {
  expect(mayRetry({ state: stateOf(outcome), outcome })).toBe(again);
});

it("a cancelled line is tried again", () => {
  expect(mayRetry({ state: "cancelled", outcome: null })).toBe(true);
});
