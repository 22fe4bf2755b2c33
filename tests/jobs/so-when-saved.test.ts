import { describe, expect, it } from "vitest";
import type { FetchedPage } from "../../src/browser/fetch-page.ts";
import { checkResource } from "../../src/jobs/check-resource.ts";
import { saveCapture } from "../../src/jobs/save-capture.ts";
import { takeServedView } from "../../src/jobs/take-served-view.ts";
import { siteMessage } from "../fate/sample-pages.ts";
import { ARTICLE_URI, articleHtml, readingOf } from "./world/fake-tab.ts";
import { jobWorld, never, TAB } from "./world/job-deps.ts";

const HOUR = 3_600_000;
const HOME = "https://www.hewan.example/";
const GONE = answered(siteMessage("抱歉，您访问的页面不存在"), 404);

function answered(html: string, status = 200, finalUri = ARTICLE_URI): FetchedPage {
  const bytes = new TextEncoder().encode(html);
  return { kind: "answered", status, finalUri, contentType: "text/html; charset=utf-8", bytes };
}

/** An article that the reader saw in a tab, while the server answers a stranger as given. */
async function savedWhile(stranger: FetchedPage, minutesLater = 0) {
  const { deps: base, show } = jobWorld();
  show(readingOf(articleHtml(), ARTICLE_URI));
  const site = { answer: stranger, now: new Date() };
  const deps = {
    ...base,
    ...{ now: () => site.now, pause: async () => {} },
    fetchPage: async (uri: string): Promise<FetchedPage> =>
      uri === ARTICLE_URI ? site.answer : { kind: "no-answer", detail: "not asked" },
  };
  const saved = await saveCapture({ tabId: TAB, trigger: "manual", rule: null, signal: never }, deps);
  if (saved.kind !== "saved") throw new Error(saved.kind);
  site.now = new Date(site.now.getTime() + minutesLater * 60_000);
  await takeServedView(saved.captureId, deps);
  return async (answer: FetchedPage, hours = 1) => {
    site.answer = answer;
    site.now = new Date(site.now.getTime() + hours * HOUR);
    const checked = await checkResource(saved.resourceId, deps);
    return checked.kind === "checked" ? checked.verdict : null;
  };
}

describe("an answer that strangers got while the reader saw the article", () => {
  it.each([
    ["a 404", GONE],
    ["a sentence", answered(siteMessage("该文章不存在或已被删除"))],
    ["the way to the front page", answered(siteMessage("河湾的早晨"), 200, HOME)],
    ["a notice of privacy", answered(siteMessage("由于作者设置，你没有权限查看该内容"))],
  ])("is no removal afterwards: %s", async (_, answer) => {
    const check = await savedWhile(answer);
    expect(await check(answer)).toMatchObject({ fate: "unverified", cause: null });
    expect((await check(answer, 7))?.grounds[0]).toBe("so-when-saved");
  });

  it("does not hide the platform's own word of who removed it", async () => {
    const check = await savedWhile(answered(siteMessage("请先登录后查看")));
    const told = answered(siteMessage("This Post is from a suspended account."), 200);
    expect(await check(told)).toMatchObject({ fate: "removed", cause: "account-blocked" });
  });

  it("says nothing when strangers got the article, a wall or no answer then", async () => {
    for (const answer of [
      answered(articleHtml()),
      answered(siteMessage("请完成安全验证")),
      { kind: "no-answer", detail: "offline" } as const,
    ]) {
      const check = await savedWhile(answer);
      expect(await check(GONE)).toMatchObject({ fate: "removed", cause: "http-404" });
    }
  });

  it("says nothing when it came minutes after the copy", async () => {
    const check = await savedWhile(GONE, 5);
    expect(await check(GONE)).toMatchObject({ fate: "removed" });
  });

  it("says nothing once strangers were given the article", async () => {
    const check = await savedWhile(GONE);
    expect(await check(answered(articleHtml()))).toMatchObject({ fate: "unchanged" });
    expect(await check(GONE)).toMatchObject({ fate: "removed", cause: "http-404" });
  });
});
