import { beforeEach, describe, expect, it } from "vitest";
import type { Cause, Fate } from "../../../src/fate/fate.ts";
import type { SaveOutcome, TabState } from "../../../src/messages/protocol.ts";
import { popupStatus } from "../../../src/ui/popup/popup-status.ts";
import type { PopupView } from "../../../src/ui/popup/popup-view.ts";
import { causeText } from "../../../src/ui/texts/cause-text.ts";
import { sampleRecord } from "../../archive/sample-records.ts";
import { speakEnglish } from "../speak-english.ts";
import { samplePage, sampleVerdict } from "./samples.ts";

const READING = { now: new Date("2024-09-02T10:00:00"), language: "en" };

beforeEach(speakEnglish);

function inspected(tab: TabState): PopupView {
  return { kind: "inspected", tab, capture: null, inspectedAt: "2024-09-02T09:00:00.000Z" };
}

function statusOf(tab: TabState) {
  return popupStatus(inspected(tab), READING);
}

function savedStatus(fate: Fate, cause: Cause | null, words: Parameters<typeof sampleVerdict>[0] = {}) {
  return statusOf(
    samplePage({ resourceId: "r", captureId: "c", verdict: sampleVerdict({ fate, cause, ...words }) }),
  );
}

describe("a page that is not saved", () => {
  it("offers to save what can be saved", () => {
    expect(statusOf(samplePage())).toMatchObject({ line: "Not saved yet", primary: { kind: "save" } });
  });

  it.each(["no-text", "too-short", "list", "notice"] as const)("says why %s is not saved", (readable) => {
    const status = statusOf(samplePage({ readable }));
    expect(status.primary).toBeNull();
    expect(status.notes.join()).toMatch(/\w{4}/);
  });

  it.each(["browser-page", "private-window", "not-html", "no-access"] as const)("refuses %s", (why) => {
    const status = statusOf({ kind: "unsupported", why });
    expect(status.line).toMatch(/can't be saved/);
    expect(status.primary).toBeNull();
    expect(status.notes[0]).toMatch(/\.$/);
  });
});

describe("a saved page", () => {
  it("is unchanged as of the look, not as of the save", async () => {
    const { capture } = await sampleRecord();
    const tab = samplePage({ resourceId: "r", captureId: "c", verdict: sampleVerdict() });
    const view = { kind: "inspected", tab, capture, inspectedAt: READING.now.toISOString() } as const;
    expect(popupStatus(view, READING).line).toMatch(/^Saved Aug 28, .+\. Unchanged as of .+ 10:00/);
  });

  it("counts the characters of an edit and compares with that copy", () => {
    const verdict = sampleVerdict({ fate: "edited" });
    const tab = samplePage({ resourceId: "r", captureId: "c", verdict, edit: { added: 12, removed: 3 } });
    expect(statusOf(tab)).toMatchObject({
      line: "Changed since you saved it: +12 −3",
      primary: { kind: "compare", captureId: "c" },
    });
  });

  it("quotes the platform's reason verbatim, once", () => {
    const reason = "由用户投诉并经平台审核";
    const status = savedStatus("removed", "complaint", { notice: "此内容无法查看", reason });
    expect(status.line).toContain(`“${reason}”`);
    expect(status.quote).toMatchObject({ notice: "此内容无法查看", reason: null });
  });

  it("opens the copy of what is gone", () => {
    expect(savedStatus("removed", "http-404")).toMatchObject({
      mark: "removed",
      line: "Page is gone (404). Your copy is safe",
      primary: { kind: "open-copy", resourceId: "r" },
    });
  });

  it("never states a suspicion as a removal", () => {
    const status = savedStatus("removed", "soft-404", { confidence: "suspected" });
    expect(status.line).toMatch(/^It may be gone/);
    expect(status.notes[0]).toMatch(/Seen once/);
  });

  it.each(["captcha", "login", "server-error", "network", "forbidden"] as const)(
    "does not count %s as removed",
    (cause) => {
      const status = savedStatus("unverified", cause);
      expect(status).toMatchObject({ mark: "unverified", line: "Couldn't check. Not counted as removed" });
      expect(status.notes).toContain(causeText(cause));
    },
  );

  it("names the new address of what moved", () => {
    const status = savedStatus("moved", null, { movedTo: "https://new.example.cn/1" });
    expect(status.notes[0]).toContain("https://new.example.cn/1");
  });
});

describe("the end of a save", () => {
  const ended = (outcome: SaveOutcome) => popupStatus({ kind: "ended", outcome, page: null }, READING);
  const saved = { resourceId: "r", captureId: "c", images: 14, missingImages: 2, pageKept: true };

  it("says saved only of what was read back", () => {
    const verdict = sampleVerdict({ fate: "removed", cause: "author" });
    const others: SaveOutcome[] = [
      { kind: "unsupported", why: "not-html" },
      { kind: "refused", reason: "list" },
      { kind: "refused-notice", verdict },
      { kind: "cancelled" },
      { kind: "failed", cause: "storage-full", detail: "" },
    ];
    expect(ended({ kind: "saved", ...saved }).mark).toBe("saved");
    for (const outcome of others) expect(ended(outcome).mark).not.toBe("saved");
  });

  it("calls a copy complete only when no image is missing", () => {
    expect(ended({ kind: "saved", ...saved }).notes).toEqual([]);
    expect(ended({ kind: "saved", ...saved, missingImages: 0 }).notes.join()).toMatch(/complete/);
  });

  it("does not call a copy complete that lacks the page's own HTML", () => {
    const notes = ended({ kind: "saved", ...saved, missingImages: 0, pageKept: false }).notes.join();
    expect(notes).toMatch(/too large/);
    expect(notes).not.toMatch(/complete/);
    expect(ended({ kind: "saved", ...saved, pageKept: false }).notes.join()).toMatch(/too large/);
  });

  it.each(["storage-full", "storage-error", "page-changed", "script-error"] as const)(
    "gives cause, next step and details of %s",
    (cause) => {
      const status = ended({ kind: "failed", cause, detail: "E1" });
      expect(status.line).toMatch(/^Not saved: .+\. Nothing was lost$/);
      expect(status.notes[0]).toMatch(/\.$/);
      expect(status.details).toBe(`${cause}: E1`);
      expect(status.primary).toEqual({ kind: "retry", step: "save" });
    },
  );

  it("quotes the notice that stands in the article's place", () => {
    const verdict = sampleVerdict({ fate: "removed", cause: "author", notice: "已删除" });
    expect(ended({ kind: "refused-notice", verdict }).quote).toMatchObject({ notice: "已删除" });
  });
});

describe("a running save", () => {
  it("counts images and can be cancelled", () => {
    const progress = { phase: "images", imagesDone: 3, imagesTotal: 14 } as const;
    expect(popupStatus({ kind: "saving", progress, page: null }, READING)).toMatchObject({
      line: "Saving… 3/14 images",
      primary: { kind: "cancel" },
    });
  });
});

it("offers details when the background does not answer", () => {
  const status = popupStatus({ kind: "broken", step: "inspect", detail: "gone" }, READING);
  expect(status).toMatchObject({ details: "gone", primary: { kind: "retry", step: "inspect" } });
});
