import { describe, expect, it } from "vitest";
import { deleteResource } from "../../src/archive/delete-resource.ts";
import type { FetchedPage } from "../../src/browser/fetch-page.ts";
import { checkResource } from "../../src/jobs/check-resource.ts";
import { saveCapture } from "../../src/jobs/save-capture.ts";
import { takeServedView } from "../../src/jobs/take-served-view.ts";
import { siteMessage } from "../fate/sample-pages.ts";
import { ARTICLE_URI, articleHtml, readingOf } from "./world/fake-tab.ts";
import { jobWorld, never, TAB } from "./world/job-deps.ts";

const LOST = siteMessage("风把这一页吹到江对岸去了，去渡口等一等吧。", "河湾网");
const HOUR = 3_600_000;

function answered(html: string, status = 200, finalUri = ARTICLE_URI): FetchedPage {
  const bytes = new TextEncoder().encode(html);
  return { kind: "answered", status, finalUri, contentType: "text/html; charset=utf-8", bytes };
}

const FRONT = "https://news.hewan.example/";
const HOME = siteMessage("河湾的早晨，渡口的汽笛响了三声，集市开了。", "河湾网首页").replace(
  "<ul>",
  "<ul><li>一</li><li>二</li>",
);

/** A site that first serves the article, then what `later` gives for it, `front` for its front page and `impossible` for anything else. */
async function world(later: string, impossible: FetchedPage, front = answered(HOME, 200, FRONT)) {
  const { archive, deps: base, show } = jobWorld();
  show(readingOf(articleHtml(), ARTICLE_URI));
  const site = { page: articleHtml(), asked: [] as string[], now: new Date(), sentTo: ARTICLE_URI };
  const deps = {
    ...base,
    now: () => site.now,
    pause: async () => {},
    fetchPage: async (uri: string) => {
      site.asked.push(uri);
      if (uri === FRONT) return front;
      return uri === ARTICLE_URI ? answered(site.page, 200, site.sentTo) : impossible;
    },
  };
  const outcome = await saveCapture({ tabId: TAB, trigger: "manual", rule: null, signal: never }, deps);
  if (outcome.kind !== "saved") throw new Error(outcome.kind);
  await takeServedView(outcome.captureId, deps);
  site.page = later;
  site.asked.length = 0;
  const check = async (hours: number) => {
    site.now = new Date(site.now.getTime() + hours * HOUR);
    const checked = await checkResource(outcome.resourceId, deps);
    return checked.kind === "checked" ? checked.verdict : null;
  };
  return { archive, site, check, id: outcome.resourceId };
}

describe("a page without a known sentence in an article's place", () => {
  it("is suspected, then confirmed, when the site shows it for impossible addresses too", async () => {
    const { check, site } = await world(LOST, answered(LOST));
    expect(await check(1)).toMatchObject({
      fate: "removed",
      cause: "soft-404",
      confidence: "suspected",
      grounds: ["like-impossible", "landed-same"],
    });
    expect(await check(7)).toMatchObject({ fate: "removed", confidence: "confirmed" });
    const others = () => site.asked.filter((uri) => uri !== ARTICLE_URI);
    expect(others()).toEqual([expect.stringMatching(/0828/), FRONT]);
    await check(20);
    expect(others()).toHaveLength(4);
  });

  it.each([
    ["is the same page", answered(LOST, 200, FRONT)],
    ["is refused", answered(LOST, 503, FRONT)],
    ["does not answer", { kind: "no-answer", detail: "offline" } as const],
  ])("is not called removed when the front page %s: the whole site is closed", async (_, front) => {
    const { check, site } = await world(LOST, answered(LOST), front);
    expect(await check(1)).toMatchObject({ fate: "unverified", cause: null });
    expect((await check(7))?.grounds).toContain("site-closed");
    expect(site.asked.filter((uri) => uri === FRONT)).toHaveLength(1);
  });

  it("is suspected when the front page itself stands in its place, which is not asked for again", async () => {
    const { check, site } = await world(LOST, answered(LOST));
    site.sentTo = FRONT;
    expect(await check(1)).toMatchObject({ fate: "removed", cause: "soft-404" });
    expect(site.asked).not.toContain(FRONT);
  });

  it("is nothing that can be told when the site has another page for what is not there", async () => {
    const { check } = await world(LOST, answered("<h1>Not Found</h1>", 404));
    expect(await check(1)).toMatchObject({
      fate: "unverified",
      grounds: ["unlike-impossible", "landed-same"],
    });
  });

  it("is judged by itself when the site does not answer", async () => {
    const { check } = await world(LOST, { kind: "no-answer", detail: "offline" });
    expect((await check(1))?.grounds).not.toContain("unlike-impossible");
  });

  it("costs no request while the article stands or a notice tells", async () => {
    const standing = await world(articleHtml(), answered(LOST));
    await standing.check(1);
    expect(standing.site.asked).toEqual([ARTICLE_URI]);
    const told = await world(siteMessage("抱歉，该文章已被删除"), answered(LOST));
    expect((await told.check(1))?.fate).toBe("removed");
    expect(told.site.asked).toEqual([ARTICLE_URI]);
  });

  it("leaves no trace of the site when the article is deleted", async () => {
    const { check, archive, id } = await world(LOST, answered(LOST));
    await check(1);
    expect(await archive.probes.count()).toBe(1);
    await deleteResource(archive, id);
    expect(await archive.probes.count()).toBe(0);
  });
});
