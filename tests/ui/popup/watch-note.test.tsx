import { beforeEach, describe, expect, it } from "vitest";
import type { Capture } from "../../../src/capture/capture.ts";
import type { WatchState } from "../../../src/messages/protocol.ts";
import { WatchNote } from "../../../src/ui/popup/watch-note.tsx";
import { emptyArchive, sampleRecord } from "../../archive/sample-records.ts";
import { renderView } from "../render-view.tsx";
import { speakEnglish } from "../speak-english.ts";
import { RULE, UNWATCHED } from "./samples.ts";

beforeEach(speakEnglish);

async function noteOf(watch: Partial<WatchState>, capture: Capture | null, awaited = capture === null) {
  const note = (
    <WatchNote
      watch={{ ...UNWATCHED, ...watch }}
      site="news.example.cn"
      capture={capture}
      awaited={awaited}
      onGranted={() => undefined}
    />
  );
  return (await renderView(note, emptyArchive())).textContent;
}

async function automaticCapture(): Promise<Capture> {
  const { capture } = await sampleRecord();
  return { ...capture, trigger: "watchlist", rule: RULE.id };
}

describe("what the watchlist does on a page", () => {
  it("is announced before it is done", async () => {
    const note = await noteOf({ rule: RULE }, null);
    expect(note).toBe("Will be saved automatically: example.cn and its subdomains");
  });

  it("is not announced once the page was saved", async () => {
    expect(await noteOf({ rule: RULE }, null, false)).toBe("");
  });

  it("is told with the rule that did it", async () => {
    const note = await noteOf({ rule: RULE }, await automaticCapture());
    expect(note).toMatch(/^Saved automatically on .+ by the rule example\.cn and its subdomains$/);
  });

  it("is told even when its rule is gone, and never ascribed to another", async () => {
    const other = { ...RULE, id: "rule-2" };
    for (const rule of [null, other])
      expect(await noteOf({ rule }, await automaticCapture())).toMatch(/its rule is no longer there$/);
  });

  it("is not claimed of a copy saved by hand", async () => {
    const { capture } = await sampleRecord();
    expect(await noteOf({ rule: RULE }, capture)).toBe("");
  });

  it("is barred by an exclusion", async () => {
    expect(await noteOf({ excludedBy: RULE }, null)).toBe(
      "Never saved automatically: example.cn and its subdomains",
    );
  });
});
