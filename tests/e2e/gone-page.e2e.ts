import assert from "node:assert/strict";
import { html } from "../../scripts/serve/routes.ts";
import type { Answer } from "../../scripts/serve/routes.ts";
import { BLOG_ARTICLE } from "../fixtures/sites/blog-pages.ts";
import {
  captchaPage,
  loginPage,
  NEWS_ARTICLE,
  NEWS_ARTICLE_EDITED,
  newsPage,
} from "../fixtures/sites/news-pages.ts";
import type { SiteArticle } from "../fixtures/sites/site-article.ts";
import {
  CITED_REGULATION,
  DELETED_NOTICE,
  VIOLATION_NOTICE,
  WECHAT_ARTICLE,
  wechatCaptchaPage,
  wechatDeletedPage,
  wechatViolationPage,
} from "../fixtures/sites/wechat-pages.ts";
import type { PageDriver } from "./drivers/browser-driver.ts";
import { assertAccessible } from "./harness/axe.ts";
import { attributesOf, clickWhenThere, marked } from "./harness/elements.ts";
import { inEachBrowser } from "./harness/in-each-browser.ts";
import { askPopup, saveByPopup, settledAnswer } from "./harness/popup.ts";
import type { PopupAnswer } from "./harness/popup.ts";
import { until } from "./harness/until.ts";
import type { World } from "./harness/world.ts";

/** Saves an article, puts another answer at its address and asks the popup what it sees there now. */
async function answerAfter(
  world: World,
  article: SiteArticle,
  now: Answer,
  mark: string,
): Promise<PopupAnswer> {
  const page = await world.browser.openPage(article.address);
  await saveByPopup(world, page);
  world.sites.routes.set(article.address, now);
  await page.visit(article.address);
  const answer = await askPopup(world, page, mark);
  await page.close();
  return answer;
}

inEachBrowser("on a 404 the popup finds the copy and opens it", async (world) => {
  const page = await world.browser.openPage(BLOG_ARTICLE.address);
  await saveByPopup(world, page);
  world.sites.routes.set(BLOG_ARTICLE.address, html("<title>404</title><h1>页面不存在</h1>", 404));
  await page.visit(BLOG_ARTICLE.address);
  const popup = await world.browser.openPopup(page);
  const answer = await settledAnswer(popup, "removed");
  assert.match(answer.text, /Page is gone \(404\)/);
  await popup.click(marked("action-open-copy"));
  const library = await world.browser.findPage("library.html#/resource/");
  const [copy] = await until(
    "the copy is shown",
    () => attributesOf(library, marked("reading-frame"), "srcdoc"),
    ([source]) => source !== undefined,
  );
  for (const paragraph of BLOG_ARTICLE.paragraphs) assert.ok(copy?.includes(paragraph));
});

/** A notice that would like to run and to call home when it is read again. */
function hostileNotice(): string {
  const beacon = new URL("/beacon.png", WECHAT_ARTICLE.address).href;
  const more = `<img src="${beacon}" onerror="document.title='ran'"><script>document.title = "ran"</script>`;
  return wechatViolationPage().replace("</body>", `${more}</body>`);
}

inEachBrowser("WeChat's notice is quoted with the regulation that it cites, and kept", async (world) => {
  const page = await world.browser.openPage(WECHAT_ARTICLE.address);
  await saveByPopup(world, page);
  world.sites.routes.set(WECHAT_ARTICLE.address, html(hostileNotice()));
  await page.visit(WECHAT_ARTICLE.address);
  const popup = await world.browser.openPopup(page);
  const answer = await settledAnswer(popup, "removed");
  assert.ok(answer.text.includes(VIOLATION_NOTICE), answer.text);
  assert.ok(answer.text.includes(CITED_REGULATION), answer.text);
  await popup.click(marked("action-open-copy"));
  await readKeptNotice(world, await world.browser.findPage("library.html#/resource/"));
  assert.equal(await world.archive.countOf("captures"), 1);
  const [observation] = await until(
    "what was seen is recorded",
    async () => (await world.archive.rows("observations")).filter(({ fate }) => fate === "removed"),
    (removals) => removals.length > 0,
  );
  assert.equal(observation?.notice, VIOLATION_NOTICE);
  assert.equal(observation?.regulation, CITED_REGULATION);
});

/** The page that stood in the article's place, opened from its history: no script, no request. */
async function readKeptNotice(world: World, library: PageDriver): Promise<void> {
  const before = world.sites.seen.length;
  await clickWhenThere(library, marked("notice-link"));
  const [shown] = await until(
    "the kept notice is shown",
    () => attributesOf(library, marked("notice-frame"), "srcdoc"),
    ([source]) => source?.includes(VIOLATION_NOTICE) === true,
  );
  assert.deepEqual(await attributesOf(library, marked("notice-frame"), "sandbox"), [""]);
  assert.doesNotMatch(shown ?? "", /<(?:script|img|link)|onerror|beacon/i);
  await assertAccessible(library, "the kept notice");
  const asked = world.sites.seen.slice(before).filter(({ address }) => address.includes("weixin"));
  assert.deepEqual(asked, []);
}

inEachBrowser("an article deleted by its account is told from one that was taken down", async (world) => {
  const answer = await answerAfter(world, WECHAT_ARTICLE, html(wechatDeletedPage()), "removed");
  assert.match(answer.text, /Deleted by its publisher/);
  assert.ok(answer.text.includes(DELETED_NOTICE), answer.text);
});

inEachBrowser("captchas and login walls are never a removal", async (world) => {
  const walls: [SiteArticle, Answer][] = [
    [WECHAT_ARTICLE, html(wechatCaptchaPage())],
    [NEWS_ARTICLE, html(captchaPage())],
    [BLOG_ARTICLE, html(loginPage())],
  ];
  for (const [article, wall] of walls) {
    const answer = await answerAfter(world, article, wall, "unverified");
    assert.match(answer.text, /Not counted as removed/);
  }
  const fates = (await world.archive.rows("observations")).map(({ fate }) => fate);
  assert.ok(!fates.includes("removed"), fates.join());
});

inEachBrowser("an edited page shows how much changed and opens the comparison", async (world) => {
  const page = await world.browser.openPage(NEWS_ARTICLE.address);
  await saveByPopup(world, page);
  world.sites.routes.set(NEWS_ARTICLE.address, html(newsPage(NEWS_ARTICLE_EDITED)));
  await page.visit(NEWS_ARTICLE.address);
  const popup = await world.browser.openPopup(page);
  const answer = await settledAnswer(popup, "edited");
  assert.match(answer.text, /\+1 −1/);
  await popup.click(marked("action-compare"));
  const comparison = await world.browser.findPage("library.html#/compare/");
  const marks = await until(
    "the comparison marks the change",
    () =>
      comparison.evaluate(() =>
        Array.from(document.querySelectorAll("ins, del"), (mark) =>
          Array.from(mark.childNodes, (node) => (node.nodeType === 3 ? node.nodeValue : "")).join(""),
        ),
      ),
    (found) => found.length > 0,
  );
  assert.deepEqual(marks, ["四", "七"]);
});
