import { beforeEach, expect, it } from "vitest";
import { addBatch } from "../../../src/archive/batch-queue.ts";
import type { Archive } from "../../../src/archive/open-archive.ts";
import type { Cause, Fate } from "../../../src/fate/fate.ts";
import type { Batch } from "../../../src/batch/batch.ts";
import { stateOf, type ItemOutcome } from "../../../src/batch/item-outcome.ts";
import { BatchView } from "../../../src/ui/batch/batch-view.tsx";
import { emptyArchive } from "../../archive/sample-records.ts";
import { linesFor } from "../../batch/sample-items.ts";
import { answerCommands } from "../answer-commands.ts";
import { fakePermissions } from "../fake-permissions.ts";
import { marked, passTime, renderView, textOf } from "../render-view.tsx";
import { speakEnglish } from "../speak-english.ts";

const OUTCOMES: readonly ItemOutcome[] = [
  { kind: "saved", resourceId: "r1", captureId: "c1", title: "旧粮仓", missingImages: 2 },
  { kind: "already-saved", resourceId: "r2", captureId: "c2", title: null, missingImages: 0 },
  { kind: "refused", reason: "list" },
  { kind: "notice", cause: "captcha", notice: "请完成验证" },
  { kind: "failed", cause: "no-answer", detail: "net::ERR" },
  { kind: "permission-needed", origins: ["*://www.f.example/*"] },
];

let archive: Archive;

beforeEach(async () => {
  await speakEnglish();
  archive = emptyArchive();
});

async function keep(
  state: Batch["state"],
  outcomes: readonly (ItemOutcome | null)[],
  work: Batch["work"] = "save",
): Promise<void> {
  const lines = linesFor(outcomes.map((_, index) => `https://www.${"abcdef"[index]}.example/1.html`));
  const items = lines.map((line, index) => {
    const outcome = outcomes[index] ?? null;
    return { ...line, outcome, state: outcome ? stateOf(outcome) : line.state };
  });
  const createdAt = "2026-03-01T00:00:00.000Z";
  await addBatch(archive, { id: "b", work, source: "links", title: null, createdAt, state }, items);
}

it("tells the end of each line, with the copy or the way on", async () => {
  fakePermissions("refuse");
  await keep("done", OUTCOMES);
  const root = await renderView(<BatchView batchId="b" />, archive);
  await textOf(root, "batch-status", /Done · 6 of 6 done · Saved: 1 · Already saved: 1 · No article: 2/);
  const lines = [...root.querySelectorAll("[data-testid='batch-line']")].map((line) => line.textContent);
  expect(lines[0]).toMatch(/旧粮仓.*Saved; 2 images are missing Open copy/);
  expect(lines[1]).toMatch(/Already saved Open copy/);
  expect(lines[2]).toMatch(/list of links/);
  expect(lines[2]).not.toContain("Open in a tab");
  expect(lines[3]).toMatch(/captcha请完成验证.*Open in a tab/);
  expect(lines[4]).toMatch(/Failed: No answer from the site/);
  expect(lines[5]).toMatch(/Permission needed for f\.example/);
  expect(root.querySelector("a[href='#/resource/r1']")).not.toBeNull();
});

it("shows only what was not saved when asked to", async () => {
  fakePermissions("refuse");
  await keep("done", OUTCOMES);
  const root = await renderView(<BatchView batchId="b" />, archive);
  (await marked(root, "batch-filter")).click();
  await passTime();
  expect(root.querySelectorAll("[data-testid='batch-line']")).toHaveLength(4);
});

it.each([
  ["running", ["pause", "cancel"]],
  ["paused", ["resume", "cancel"]],
  ["done", ["retry", "remove"]],
] as const)("offers what a list that is %s allows", async (state, deeds) => {
  fakePermissions("refuse");
  const steered: string[] = [];
  answerCommands({ steerBatch: ({ deed }) => void steered.push(deed) });
  await keep(state, [OUTCOMES[4] ?? null]);
  const root = await renderView(<BatchView batchId="b" />, archive);
  for (const deed of deeds) {
    (await marked(root, `batch-${deed}`)).click();
    await passTime();
  }
  expect(steered).toEqual(deeds);
});

it("asks once for every site that lines lack, then tries them again", async () => {
  const { requests } = fakePermissions("allow");
  const steered: string[] = [];
  answerCommands({ steerBatch: ({ deed }) => void steered.push(deed) });
  await keep("done", [OUTCOMES[5] ?? null, OUTCOMES[5] ?? null]);
  const root = await renderView(<BatchView batchId="b" />, archive);
  await textOf(root, "batch-lacking", /2 lines wait for access.*www\.a\.example, www\.b\.example/);
  (await marked(root, "batch-allow")).click();
  await passTime();
  expect(requests).toEqual([["*://www.a.example/*", "*://www.b.example/*"]]);
  expect(steered).toEqual(["retry"]);
});

it("says so when the list is not there", async () => {
  fakePermissions("refuse");
  const root = await renderView(<BatchView batchId="nowhere" />, archive);
  await textOf(root, "not-found", /not in the archive/);
});

it("tells of a check what each look found, and shows only what changed when asked to", async () => {
  fakePermissions("refuse");
  const words = { notice: null, reason: null, regulation: null, observedAt: "2026-03-01T00:00:00.000Z" };
  const look = (fate: Fate, cause: Cause | null = null, notice: string | null = null): ItemOutcome => ({
    ...{ kind: "checked", resourceId: "r1" },
    summary: { ...words, fate, cause, notice, confidence: "confirmed" },
  });
  await keep(
    "done",
    [
      look("unchanged"),
      look("removed", "author", "该内容已被发布者删除"),
      look("unverified", "captcha"),
      { kind: "no-copy" },
    ],
    "check",
  );
  const root = await renderView(<BatchView batchId="b" />, archive);
  await textOf(
    root,
    "batch-status",
    /Done · 4 of 4 done · Removed: 1 · Unchanged: 1 · Could not be verified: 1/,
  );
  const lines = [...root.querySelectorAll("[data-testid='batch-line']")].map((line) => line.textContent);
  expect(lines[0]).toMatch(/Unchanged.*Open copy/);
  expect(lines[1]).toMatch(/Deleted by its publisher.*该内容已被发布者删除/);
  expect(lines[2]).toMatch(/Not counted as removed.*Open in a tab/);
  expect(lines[3]).toMatch(/no longer in the archive/);
  (await marked(root, "batch-filter")).click();
  await passTime();
  expect(root.querySelectorAll("[data-testid='batch-line']")).toHaveLength(3);
});
