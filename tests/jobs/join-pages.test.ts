import { describe, expect, it } from "vitest";
import { capturesOf } from "../../src/archive/captures.ts";
import { parseHtml } from "../../src/capture/parse-html.ts";
import { extractArticle } from "../../src/capture/extract-article.ts";
import { checkResource } from "../../src/jobs/check-resource.ts";
import { inspectTab } from "../../src/jobs/inspect-tab.ts";
import { joinPages, type JoinDeps } from "../../src/jobs/join-pages.ts";
import { saveCapture } from "../../src/jobs/save-capture.ts";
import type { FetchedPage } from "../../src/browser/fetch-page.ts";
import { articleHtml, readingOf } from "./world/fake-tab.ts";
import { jobWorld, never, TAB } from "./world/job-deps.ts";

const FIRST = "https://news.hewan.example/2024/0828/granary.html";
const now = new Date("2026-03-01T00:00:00Z");
const WORDS = [
  "",
  "第一页写到台阶与河水，也写到门锁。",
  "第二页写到窗台上看书的孩子们，也写到灯。",
  "第三页写到夜里的木箱和码头，也写到风。",
];

const address = (page: number): string => (page === 1 ? FIRST : FIRST.replace(".html", `_${page}.html`));

/** Page of an article in three pages. */
function pageHtml(page: number): string {
  const pager = [1, 2, 3].map((one) => `<a href="${address(one)}">${one}</a>`).join("");
  return articleHtml(WORDS[page]).replace("</body>", `<div class="pager">${pager}</div></body>`);
}

function answers(missing: readonly number[] = []): (uri: string) => Promise<FetchedPage> {
  return async (uri) => {
    const page = [1, 2, 3].find((one) => address(one) === uri && !missing.includes(one));
    if (page === undefined) return { kind: "no-answer", detail: "offline" };
    const bytes = new TextEncoder().encode(pageHtml(page));
    return { kind: "answered", status: 200, finalUri: uri, contentType: "text/html; charset=utf-8", bytes };
  };
}

function depsOf(change: Partial<JoinDeps> = {}): JoinDeps {
  return {
    now: () => now,
    originOf: (uri) => `${new URL(uri).origin}/*`,
    missingOrigins: async () => [],
    fetchPage: answers(),
    ...change,
  };
}

async function join(change: Partial<JoinDeps> = {}) {
  const extraction = extractArticle(parseHtml(pageHtml(1), FIRST), FIRST, { now });
  if (extraction.kind !== "article") throw new Error(extraction.reason);
  return joinPages(extraction.article, FIRST, depsOf(change));
}

const heldBy = (text: string): readonly number[] =>
  [1, 2, 3].filter((page) => text.includes(WORDS[page] as string));

describe("an article in pages", () => {
  it("is joined in order", async () => {
    const { text, html, partial } = await join();
    expect(heldBy(text)).toEqual([1, 2, 3]);
    expect(text.indexOf(WORDS[2] as string)).toBeLessThan(text.indexOf(WORDS[3] as string));
    expect(heldBy(html)).toEqual([1, 2, 3]);
    expect(partial).toBeNull();
  });

  it("is marked where a page does not answer, and keeps what came before", async () => {
    const { text, partial } = await join({ fetchPage: answers([3]) });
    expect([heldBy(text), partial]).toEqual([[1, 2], "pages-missing"]);
  });

  it("is marked, and nothing is asked for, without the right to ask", async () => {
    const asked: string[] = [];
    const { text, partial } = await join({
      missingOrigins: async (origins) => [...origins],
      fetchPage: async (uri) => {
        asked.push(uri);
        return { kind: "no-answer", detail: "" };
      },
    });
    expect([heldBy(text), partial, asked]).toEqual([[1], "pages-missing", []]);
  });

  it("ends where the site serves a page again, and does not follow a redirect", async () => {
    const first = answers();
    expect(
      (await join({ fetchPage: async (uri) => ({ ...(await first(FIRST)), finalUri: uri }) as FetchedPage }))
        .partial,
    ).toBeNull();
    const elsewhere = async (): Promise<FetchedPage> =>
      ({ ...(await first(FIRST)), finalUri: "https://news.hewan.example/login" }) as FetchedPage;
    expect((await join({ fetchPage: elsewhere })).partial).toBe("pages-missing");
  });
});

describe("saving and checking an article in pages", () => {
  const granted = { missingOrigins: async () => [], fetchPage: answers() };

  it("saves it whole, and finds it unchanged", async () => {
    const { archive, deps, show } = jobWorld(granted);
    show(readingOf(pageHtml(1), FIRST));
    const saved = await saveCapture({ tabId: TAB, trigger: "manual", rule: null, signal: never }, deps);
    if (saved.kind !== "saved") throw new Error(saved.kind);
    const [capture] = await capturesOf(archive, saved.resourceId);
    expect([heldBy(capture?.text ?? ""), capture?.partial]).toEqual([[1, 2, 3], null]);
    const check = { ...deps, fetchImage: async () => ({ kind: "none", why: "no-answer" }) as const };
    expect(await checkResource(saved.resourceId, check)).toMatchObject({ verdict: { fate: "unchanged" } });
    show(readingOf(pageHtml(1), FIRST));
    expect(await inspectTab(TAB, deps)).toMatchObject({ verdict: { fate: "unchanged" } });
    const broken = { ...check, fetchPage: answers([2]) };
    expect(await checkResource(saved.resourceId, broken)).toMatchObject({ verdict: { fate: "unverified" } });
  });

  it("compares a first page that was saved alone with the first page", async () => {
    const { deps, show } = jobWorld({ ...granted, fetchPage: answers([2, 3]) });
    show(readingOf(pageHtml(1), FIRST));
    const saved = await saveCapture({ tabId: TAB, trigger: "manual", rule: null, signal: never }, deps);
    if (saved.kind !== "saved") throw new Error(saved.kind);
    const check = {
      ...deps,
      fetchImage: async () => ({ kind: "none", why: "no-answer" }) as const,
      fetchPage: answers(),
    };
    expect(await checkResource(saved.resourceId, check)).toMatchObject({ verdict: { fate: "unchanged" } });
  });

  it("is one article from whichever page it is saved, and the open page is not asked for", async () => {
    const asked: string[] = [];
    const fetchPage = (uri: string): Promise<FetchedPage> => {
      asked.push(uri);
      return answers()(uri);
    };
    const { archive, deps, show } = jobWorld({ ...granted, fetchPage });
    show(readingOf(pageHtml(2), address(2)));
    const request = { tabId: TAB, trigger: "manual", rule: null, signal: never } as const;
    const saved = await saveCapture(request, deps);
    if (saved.kind !== "saved") throw new Error(saved.kind);
    const [capture] = await capturesOf(archive, saved.resourceId);
    expect([heldBy(capture?.text ?? ""), capture?.partial, asked]).toEqual([
      [1, 2, 3],
      null,
      [FIRST, address(3)],
    ]);
    expect(await archive.resources.toArray()).toMatchObject([{ uri: FIRST }]);
    expect(await inspectTab(TAB, deps)).toMatchObject({ verdict: { fate: "unchanged" } });
    show(readingOf(pageHtml(1), FIRST));
    expect(await saveCapture(request, deps)).toMatchObject({ kind: "already-saved" });
    expect(await inspectTab(TAB, deps)).toMatchObject({ verdict: { fate: "unchanged" } });
  });

  it("says how many pages a page saved alone lacks, and takes the whole article for no edit", async () => {
    const { archive, deps, show } = jobWorld({ ...granted, fetchPage: answers([1]) });
    const request = { tabId: TAB, trigger: "manual", rule: null, signal: never } as const;
    show(readingOf(pageHtml(2), address(2)));
    const alone = await saveCapture(request, deps);
    const lacking = { kind: "pages", had: 1, known: 3 };
    expect(await archive.captures.toArray()).toMatchObject([{ partial: "pages-missing", lacking }]);
    const check = {
      ...deps,
      fetchImage: async () => ({ kind: "none", why: "no-answer" }) as const,
      fetchPage: answers(),
    };
    if (alone.kind !== "saved") throw new Error(alone.kind);
    expect(await checkResource(alone.resourceId, check)).toMatchObject({ verdict: { fate: "unchanged" } });
    show(readingOf(pageHtml(1), FIRST));
    expect(await saveCapture(request, { ...deps, fetchPage: answers() })).toMatchObject({
      kind: "saved",
      resourceId: alone.resourceId,
    });
    expect((await capturesOf(archive, alone.resourceId)).at(-1)?.partial).toBeNull();
    expect(await checkResource(alone.resourceId, check)).toMatchObject({ verdict: { fate: "unchanged" } });
  });
});
