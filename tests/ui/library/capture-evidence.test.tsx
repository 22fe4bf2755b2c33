import { beforeEach, expect, it } from "vitest";
import { commitCapture } from "../../../src/archive/commit-capture.ts";
import type { Archive } from "../../../src/archive/open-archive.ts";
import { addServedView } from "../../../src/archive/served-views.ts";
import type { Capture } from "../../../src/capture/capture.ts";
import type { ServedView } from "../../../src/capture/served-view.ts";
import { CaptureEvidence } from "../../../src/ui/library/capture-evidence.tsx";
import { emptyArchive, sampleRecord, sampleServedView } from "../../archive/sample-records.ts";
import { renderView, textOf } from "../render-view.tsx";
import { speakEnglish } from "../speak-english.ts";

let archive: Archive;

beforeEach(async () => {
  await speakEnglish();
  archive = emptyArchive();
});

async function shown(view: Partial<ServedView> | null, changes: Partial<Capture> = {}) {
  const record = await sampleRecord();
  await commitCapture(archive, record);
  if (view) await addServedView(archive, sampleServedView(record, view), null);
  return renderView(<CaptureEvidence capture={{ ...record.capture, ...changes }} />, archive);
}

it.each([
  ["agrees", { agreement: "agrees" }, /The server sent the same headline and text/],
  [
    "disagrees",
    { agreement: "disagrees", ground: "text-changed", added: 4, removed: 0 },
    /disagree: \+4 −0.*edited in this browser/s,
  ],
  [
    "is unknown",
    { agreement: "unknown", ground: "no-article", added: null, removed: null },
    /holds no article/,
  ],
  [
    "is unknown, for a reason that does not belong to it",
    { agreement: "unknown", ground: "text-equal" },
    /is unknown/,
  ],
] as const)("says when the server %s", async (_, view, words) => {
  expect(await textOf(await shown(view), "evidence", words)).toMatch(/HTTP 200 from https:\/\/news/);
});

it("says that nobody asked", async () => {
  await textOf(await shown(null), "evidence", /The server was not asked/);
});

it("tells the clock's zone, and a server's clock that is far from it", async () => {
  const { provenance } = (await sampleRecord()).capture;
  const clock = { timeZone: "Asia/Kolkata", utcOffset: 330 };
  const root = await shown(
    { headers: [{ name: "date", value: "Wed, 28 Aug 2024 12:00:02 GMT" }] },
    { provenance: { ...provenance, clock } },
  );
  const text = await textOf(root, "evidence", /60 minutes behind/);
  expect(text).toContain("Asia/Kolkata, UTC+05:30");
});

it("shows a screenshot for what it is, and one whose bytes are gone", async () => {
  const root = await shown(null, {
    screenshot: { digest: `sha256:${"0".repeat(64)}`, mediaType: "image/png", bytes: 8 },
  });
  expect(await textOf(root, "screenshot", /Not the whole article/)).toMatch(/could not be saved/);
});
