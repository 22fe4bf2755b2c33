import { act } from "preact/test-utils";
import { beforeEach, describe, expect, it } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { commitCapture } from "../../../src/archive/commit-capture.ts";
import type { Archive } from "../../../src/archive/open-archive.ts";
import { addServedView } from "../../../src/archive/served-views.ts";
import { Popup } from "../../../src/ui/popup/popup.tsx";
import { emptyArchive, sampleRecord, sampleServedView } from "../../archive/sample-records.ts";
import { answerCommands } from "../answer-commands.ts";
import { fakePermissions } from "../fake-permissions.ts";
import { marked, passTime, renderView, textOf } from "../render-view.tsx";
import { speakEnglish } from "../speak-english.ts";
import { samplePage, sampleVerdict } from "./samples.ts";

const DISAGREES = { agreement: "disagrees", ground: "text-changed", added: 3, removed: 2 } as const;

let archive: Archive;

beforeEach(async () => {
  await speakEnglish();
  fakePermissions("allow");
  archive = emptyArchive();
  Object.assign(fakeBrowser.tabs, { query: () => Promise.resolve([{ id: 7 }]) });
});

describe("page and server disagree", () => {
  it("is said when the server's word comes after the save", async () => {
    const record = await sampleRecord();
    await commitCapture(archive, record);
    const { id: captureId, resourceId } = record.capture;
    answerCommands({
      inspectTab: () => samplePage(),
      saveTab: () => ({ kind: "saved", resourceId, captureId, images: 0, missingImages: 0 }),
    });
    const root = await renderView(<Popup />, archive);
    (await marked(root, "action-save")).click();
    await textOf(root, "status-line", /Saved and read back/);
    expect(root.querySelector("[data-testid=agreement]")).toBeNull();
    await act(async () => {
      await addServedView(archive, sampleServedView(record, DISAGREES), null);
    });
    await textOf(root, "agreement", /Page and server disagree: \+3 −2/);
  });

  it("is said of a saved page that is opened again; agreement needs no words", async () => {
    const { capture, ...record } = await sampleRecord();
    await commitCapture(archive, { ...record, capture });
    const page = samplePage({
      resourceId: capture.resourceId,
      captureId: capture.id,
      verdict: sampleVerdict(),
    });
    answerCommands({ inspectTab: () => page });
    await addServedView(archive, sampleServedView({ ...record, capture }), null);
    const root = await renderView(<Popup />, archive);
    await textOf(root, "status-line", /Unchanged as of/);
    await passTime();
    expect(root.querySelector("[data-testid=agreement]")).toBeNull();
  });
});
