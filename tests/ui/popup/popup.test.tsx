import { beforeEach, describe, expect, it } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { commitCapture } from "../../../src/archive/commit-capture.ts";
import { beginJournal, endJournal } from "../../../src/archive/journal.ts";
import type { CheckOutcome, SaveOutcome } from "../../../src/messages/protocol.ts";
import { Popup } from "../../../src/ui/popup/popup.tsx";
import { emptyArchive, sampleRecord } from "../../archive/sample-records.ts";
import { answerCommands, answerNothing } from "../answer-commands.ts";
import { fakePermissions } from "../fake-permissions.ts";
import { marked, passTime, renderView, textOf } from "../render-view.tsx";
import { speakEnglish } from "../speak-english.ts";
import { RULE, samplePage, sampleVerdict, UNWATCHED } from "./samples.ts";

const TAB = 7;
const ORIGIN = "*://*.example.cn/*";

beforeEach(async () => {
  await speakEnglish();
  Object.assign(fakeBrowser.tabs, { query: () => Promise.resolve([{ id: TAB }]) });
});

describe("saving", () => {
  it("says saved when the background says so, and not before", async () => {
    fakePermissions("allow");
    let finish: (outcome: SaveOutcome) => void = () => undefined;
    const saving = new Promise<SaveOutcome>((resolve) => (finish = resolve));
    answerCommands({ inspectTab: () => samplePage(), saveTab: () => saving });
    const root = await renderView(<Popup />, emptyArchive());
    (await marked(root, "action-save")).click();
    expect(await textOf(root, "status-line", /Saving/)).not.toMatch(/Saved/);
    finish({ kind: "saved", resourceId: "r", captureId: "c", images: 0, missingImages: 0, pageKept: true });
    await textOf(root, "status-line", /Saved and read back/);
  });

  it("counts images of a save that the watchlist began, and looks again when it has ended", async () => {
    fakePermissions("allow");
    const asked = answerCommands({ inspectTab: () => samplePage() });
    const archive = emptyArchive();
    const root = await renderView(<Popup />, archive);
    await marked(root, "action-save");
    const uri = "https://news.example.cn/reservoir.html";
    const progress = { phase: "images", imagesDone: 2, imagesTotal: 9 } as const;
    await beginJournal(archive, {
      id: "s",
      tabId: TAB,
      uri,
      startedAt: "2024-09-01T00:00:00.000Z",
      ...progress,
    });
    await textOf(root, "status-line", /2\/9 images/);
    await endJournal(archive, "s");
    await marked(root, "action-save");
    expect(asked.filter((command) => command === "inspectTab")).toHaveLength(2);
  });

  it("leaves the save of another page in the same tab out of sight", async () => {
    fakePermissions("allow");
    answerCommands({ inspectTab: () => samplePage({ uri: "https://news.example.cn/next.html#comments" }) });
    const archive = emptyArchive();
    const startedAt = "2024-09-01T00:00:00.000Z";
    const progress = { phase: "images", imagesDone: 0, imagesTotal: 1 } as const;
    const uri = "https://news.example.cn/reservoir.html";
    await beginJournal(archive, { id: "s", tabId: TAB, uri, startedAt, ...progress });
    const root = await renderView(<Popup />, archive);
    await marked(root, "action-save");
    await passTime();
    expect(root.textContent).toMatch(/Not saved yet/);
    const here = "https://news.example.cn/next.html";
    await beginJournal(archive, { id: "t", tabId: TAB, uri: here, startedAt, ...progress, imagesTotal: 3 });
    await textOf(root, "status-line", /0\/3 images/);
  });

  it("keeps saying saved when the journal is cleared after the answer", async () => {
    fakePermissions("allow");
    const archive = emptyArchive();
    const outcome = {
      kind: "saved",
      resourceId: "r",
      captureId: "c",
      images: 0,
      missingImages: 0,
      pageKept: true,
    } as const;
    const asked = answerCommands({ inspectTab: () => samplePage(), saveTab: () => outcome });
    const root = await renderView(<Popup />, archive);
    const save = await marked(root, "action-save");
    const uri = "https://news.example.cn/reservoir.html";
    const progress = { phase: "writing", imagesDone: 0, imagesTotal: 0 } as const;
    save.click();
    await beginJournal(archive, {
      id: "s",
      tabId: TAB,
      uri,
      startedAt: "2024-09-01T00:00:00.000Z",
      ...progress,
    });
    await textOf(root, "status-line", /reading back/);
    await endJournal(archive, "s");
    await textOf(root, "status-line", /Saved and read back/);
    await passTime();
    expect(asked).toEqual(["inspectTab", "saveTab"]);
    expect(root.textContent).toContain("Saved and read back");
  });

  it("shows a background that fails as a failure", async () => {
    fakePermissions("allow");
    answerCommands({ inspectTab: () => samplePage() });
    const root = await renderView(<Popup />, emptyArchive());
    const save = await marked(root, "action-save");
    answerNothing();
    save.click();
    await textOf(root, "status-line", /Not saved/);
    await marked(root, "copy-details");
  });
});

describe("comparing", () => {
  const edited = samplePage({
    resourceId: "r",
    captureId: "older",
    verdict: sampleVerdict({ fate: "edited" }),
    edit: { added: 1, removed: 1 },
  });

  async function openedAfter(outcome: SaveOutcome): Promise<string> {
    fakePermissions("allow");
    answerCommands({ inspectTab: () => edited, saveTab: () => outcome });
    const opened: string[] = [];
    Object.assign(fakeBrowser.tabs, { create: ({ url }: { url: string }) => opened.push(url) });
    Object.assign(window, { close: () => undefined });
    const root = await renderView(<Popup />, emptyArchive());
    (await marked(root, "action-compare")).click();
    for (let tries = 0; tries < 50 && opened.length === 0; tries++) await passTime();
    return (opened[0] ?? "").replace(/.*#/, "");
  }

  it("keeps what the tab shows and opens both versions", async () => {
    const kept = {
      kind: "saved",
      resourceId: "r",
      captureId: "newer",
      images: 0,
      missingImages: 0,
      pageKept: true,
    } as const;
    expect(await openedAfter(kept)).toBe("/compare/older/newer");
  });

  it("lets the library ask the site when the tab could not be kept", async () => {
    expect(await openedAfter({ kind: "refused", reason: "no-text" })).toBe("/compare/older/present");
  });
});

describe("focus", () => {
  it("starts on the primary button", async () => {
    fakePermissions("allow");
    answerCommands({ inspectTab: () => samplePage() });
    const root = await renderView(<Popup />, emptyArchive());
    const save = await marked(root, "action-save");
    await passTime();
    expect(document.activeElement).toBe(save);
  });
});

describe("a watched page without access", () => {
  const watch = { ...UNWATCHED, rule: RULE, missingOrigins: [ORIGIN], pageGranted: false };

  it("asks in the click and looks again when access is given", async () => {
    const { requests } = fakePermissions("allow");
    const asked = answerCommands({ inspectTab: () => samplePage({ watch }) });
    const root = await renderView(<Popup />, emptyArchive());
    (await marked(root, "action-allow")).click();
    expect(requests).toEqual([[ORIGIN]]);
    for (let tries = 0; tries < 50 && asked.length < 2; tries++) await marked(root, "status");
    expect(asked).toEqual(["inspectTab", "inspectTab"]);
  });

  it("keeps saying what is missing after a refusal", async () => {
    fakePermissions("refuse");
    answerCommands({ inspectTab: () => samplePage({ watch }) });
    const root = await renderView(<Popup />, emptyArchive());
    (await marked(root, "action-allow")).click();
    await textOf(root, "permission-needed", /Permission needed for news\.example\.cn/);
    await marked(root, "action-allow");
  });
});

describe("a page that is no article", () => {
  it.each(["list", "notice"] as const)("is not announced as saved by a rule (%s)", async (readable) => {
    fakePermissions("allow", [ORIGIN]);
    answerCommands({ inspectTab: () => samplePage({ readable, watch: { ...UNWATCHED, rule: RULE } }) });
    const root = await renderView(<Popup />, emptyArchive());
    await marked(root, "why");
    expect(root.textContent).not.toMatch(/Will be saved automatically/);
  });
});

describe("a rule that lacks other hosts than the page's", () => {
  const watch = { ...UNWATCHED, rule: RULE, missingOrigins: ["*://*.img.example/*"], pageGranted: true };

  it("still announces what it does here, and names the hosts", async () => {
    const { requests } = fakePermissions("refuse");
    answerCommands({ inspectTab: () => samplePage({ watch }) });
    const root = await renderView(<Popup />, emptyArchive());
    await textOf(root, "permission-needed", /other sites of this rule need access: img\.example/);
    expect(root.textContent).toMatch(/Will be saved automatically/);
    expect(root.textContent).not.toMatch(/Allow access to/);
    (await marked(root, "action-allow")).click();
    expect(requests).toEqual([["*://*.img.example/*"]]);
    await textOf(root, "permission-needed", /Still no access to img\.example/);
  });
});

describe("the recent list", () => {
  const host = "*://news.example.cn/*";

  async function withOneArticle(outcome: CheckOutcome) {
    const archive = emptyArchive();
    await commitCapture(archive, await sampleRecord());
    const asked = answerCommands({ inspectTab: () => samplePage(), checkResource: () => outcome });
    const root = await renderView(<Popup />, archive);
    await marked(root, "check-now");
    await passTime();
    return { root, asked };
  }

  it("asks for the host in the click, then checks", async () => {
    const { requests } = fakePermissions("allow");
    const { root, asked } = await withOneArticle({ kind: "failed", detail: "offline" });
    (await marked(root, "check-now")).click();
    await textOf(root, "check-message", /failed/);
    expect(requests).toEqual([[host]]);
    expect(asked).toContain("checkResource");
  });

  it("asks nothing where access is given", async () => {
    const { requests } = fakePermissions("refuse", [host]);
    const { root } = await withOneArticle({ kind: "unknown-resource" });
    (await marked(root, "check-now")).click();
    await textOf(root, "check-message", /no longer in the archive/);
    expect(requests).toEqual([]);
  });

  it("checks nothing after a refusal, and says so", async () => {
    fakePermissions("refuse");
    const { root, asked } = await withOneArticle({ kind: "unknown-resource" });
    (await marked(root, "check-now")).click();
    await textOf(root, "check-message", /Nothing was checked/);
    expect(asked).not.toContain("checkResource");
  });
});
