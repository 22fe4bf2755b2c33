import { act } from "preact/test-utils";
import { beforeEach, describe, expect, it } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import type { Protocol } from "../../../src/messages/protocol.ts";
import { BatchesView } from "../../../src/ui/batch/batches-view.tsx";
import { emptyArchive } from "../../archive/sample-records.ts";
import { answerCommands } from "../answer-commands.ts";
import { fakePermissions } from "../fake-permissions.ts";
import { marked, passTime, renderView, textOf } from "../render-view.tsx";
import { speakEnglish } from "../speak-english.ts";

type Started = Parameters<Protocol["startBatch"]>[0];

beforeEach(async () => {
  location.hash = "";
  await speakEnglish();
});

async function paste(root: HTMLElement, text: string): Promise<void> {
  const field = (await marked(root, "batch-text")) as HTMLTextAreaElement;
  await act(() => {
    field.value = text;
    field.dispatchEvent(new Event("input", { bubbles: true }));
  });
  await passTime();
}

function answerStart(): Started[] {
  const started: Started[] = [];
  answerCommands({
    startBatch: (request) => {
      started.push(request);
      return { kind: "started", batchId: "b1" };
    },
  });
  return started;
}

describe("a pasted list", () => {
  it("names the sites it needs, asks for all in one click and begins", async () => {
    const { requests } = fakePermissions("allow");
    const started = answerStart();
    const root = await renderView(<BatchesView tabId={null} />, emptyArchive());
    await paste(root, "https://a.example/1.html\nhttps://mp.weixin.qq.com/s/abc，https://a.example/2.html");
    expect(await textOf(root, "batch-origins", /a\.example/)).toContain("mmbiz.qpic.cn");
    (await marked(root, "batch-start")).click();
    await passTime();
    expect(requests).toHaveLength(1);
    expect(requests[0]).toEqual(expect.arrayContaining(["*://a.example/*", "*://mp.weixin.qq.com/*"]));
    expect(started[0]?.links.map(({ uri }) => uri)).toEqual([
      "https://a.example/1.html",
      "https://mp.weixin.qq.com/s/abc",
      "https://a.example/2.html",
    ]);
    expect(location.hash).toBe("#/batch/b1");
  });

  it("asks nothing when access is there, and begins also when it is refused", async () => {
    const granted = fakePermissions("refuse", ["*://a.example/*"]);
    const started = answerStart();
    const root = await renderView(<BatchesView tabId={null} />, emptyArchive());
    await paste(root, "https://a.example/1.html");
    await textOf(root, "batch-start", /Save 1 article$/);
    (await marked(root, "batch-start")).click();
    await passTime();
    expect(granted.requests).toHaveLength(0);
    await paste(root, "https://b.example/1.html");
    await textOf(root, "batch-origins", /b\.example/);
    (await marked(root, "batch-start")).click();
    await passTime();
    expect(granted.requests).toEqual([["*://b.example/*"]]);
    expect(started).toHaveLength(2);
  });

  it("says why it did not begin", async () => {
    fakePermissions("allow");
    answerCommands({ startBatch: () => ({ kind: "failed", cause: "storage-full", detail: "quota" }) });
    const root = await renderView(<BatchesView tabId={null} />, emptyArchive());
    await paste(root, "https://a.example/1.html");
    (await marked(root, "batch-start")).click();
    await passTime();
    expect(root.textContent).toContain("Not started: the disk is full");
  });
});

describe("links on a page", () => {
  const groups = [
    {
      name: "要闻",
      links: [1, 2, 3].map((number) => ({
        ...{ uri: `https://a.example/${number}.html`, title: `第${number}条新闻`, tabId: null },
      })),
    },
  ];

  it("are ticked by the reader, one by one or all at once", async () => {
    fakePermissions("allow");
    answerCommands({
      listPageLinks: () => ({ kind: "links", uri: "https://a.example/", title: "频道", groups }),
    });
    const root = await renderView(<BatchesView tabId={7} />, emptyArchive());
    await textOf(root, "batch-start", /Save 0 articles/);
    expect(((await marked(root, "batch-start")) as HTMLButtonElement).disabled).toBe(true);
    (await marked(root, "pick-link")).click();
    await textOf(root, "batch-start", /Save 1 article$/);
    expect(((await marked(root, "pick-all")) as HTMLInputElement).indeterminate).toBe(true);
    (await marked(root, "pick-all")).click();
    await textOf(root, "batch-start", /Save 3 articles/);
    (await marked(root, "pick-all")).click();
    await textOf(root, "batch-start", /Save 0 articles/);
  });

  it("say what to do when the tab went elsewhere, or when there is no tab", async () => {
    fakePermissions("allow");
    answerCommands({ listPageLinks: () => ({ kind: "unsupported", why: "page-changed" }) });
    const gone = await renderView(<BatchesView tabId={7} />, emptyArchive());
    await passTime();
    expect(gone.textContent).toContain("shows another page by now");
    const none = await renderView(<BatchesView tabId={null} />, emptyArchive());
    (await marked(none, "batch-source-page")).click();
    await passTime();
    expect(none.textContent).toContain("Open the channel or list, click Ironpot there");
  });
});

describe("open tabs", () => {
  it("are those of this window that the browser tells, and never this page or a private one", async () => {
    fakePermissions("allow");
    const tabs = [
      { id: 1, url: "https://a.example/1.html", title: "一", incognito: false },
      { id: 2, url: "https://a.example/2.html", title: "二", incognito: false, discarded: true },
      { id: 3, url: "https://a.example/3.html", title: "三", incognito: true },
      { id: 4, incognito: false },
      { id: 5, url: "chrome-extension://ours/library.html", incognito: false },
    ];
    Object.assign(fakeBrowser.tabs, { query: async () => tabs, getCurrent: async () => tabs[4] });
    const started = answerStart();
    const root = await renderView(<BatchesView tabId={null} />, emptyArchive());
    (await marked(root, "batch-source-tabs")).click();
    await textOf(root, "batch-hidden-tabs", /1 tab is not shown/);
    (await marked(root, "batch-start")).click();
    await passTime();
    expect(started[0]?.links).toEqual([
      { uri: "https://a.example/1.html", title: "一", tabId: 1 },
      { uri: "https://a.example/2.html", title: "二", tabId: null },
    ]);
  });
});
