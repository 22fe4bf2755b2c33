import assert from "node:assert/strict";
import { html } from "../../scripts/serve/routes.ts";
import { BLOG_ARTICLE } from "../fixtures/sites/blog-pages.ts";
import { GOVERNMENT_NOTICE } from "../fixtures/sites/government-pages.ts";
import { HOME_ADDRESS, LIST_ADDRESS } from "../fixtures/sites/list-pages.ts";
import {
  captchaPage,
  GBK_ARTICLE,
  loginPage,
  NEWS_ARTICLE,
  NEWS_ARTICLE_EDITED,
  newsPage,
} from "../fixtures/sites/news-pages.ts";
import { SPA_ARTICLE, SPA_HOME, SPA_SECOND_ARTICLE } from "../fixtures/sites/spa-pages.ts";
import { WECHAT_ARTICLE, wechatDeletedPage, wechatViolationPage } from "../fixtures/sites/wechat-pages.ts";
import { untilBadge } from "./harness/badge.ts";
import { inEachBrowser } from "./harness/in-each-browser.ts";
import { popupSays } from "./harness/popup.ts";
import { until } from "./harness/until.ts";
import { addDomainRule, letWatcherLook, watchPreset } from "./harness/watchlist.ts";
import type { World } from "./harness/world.ts";

function untilCaptures(world: World, count: number): Promise<number> {
  return until(
    `${count} captures are kept`,
    () => world.archive.countOf("captures"),
    (kept) => kept >= count,
  );
}

inEachBrowser(
  "a watched article is saved by itself, with its images, and the popup names the rule",
  async (world) => {
    await watchPreset(world, "wechat");
    const page = await world.browser.openPage(WECHAT_ARTICLE.address);
    await untilCaptures(world, 1);
    const [capture] = await world.archive.rows("captures");
    assert.deepEqual([capture?.trigger, capture?.rule], ["watchlist", "wechat"]);
    assert.equal(capture?.title, WECHAT_ARTICLE.title);
    for (const paragraph of WECHAT_ARTICLE.paragraphs) assert.ok(capture?.text.includes(paragraph));
    assert.deepEqual(
      capture?.images.map(({ mediaType }) => mediaType),
      ["image/jpeg", "image/png"],
    );
    await popupSays(world, page, /Saved automatically on .* by the rule WeChat public accounts/);
  },
);

inEachBrowser("five reloads make one capture, a changed text makes the second", async (world) => {
  await watchPreset(world, "chinese-news");
  const page = await world.browser.openPage(NEWS_ARTICLE.address);
  await untilCaptures(world, 1);
  const own = await world.browser.openExtensionPage("library.html");
  await page.activate();
  for (let reload = 0; reload < 5; reload++) {
    await page.visit(NEWS_ARTICLE.address);
    // The mark went with the page; it is there again once the page was read.
    await untilBadge(own, NEWS_ARTICLE.address, "✓");
  }
  assert.equal(await world.archive.countOf("captures"), 1);
  world.sites.routes.set(NEWS_ARTICLE.address, html(newsPage(NEWS_ARTICLE_EDITED)));
  await page.visit(NEWS_ARTICLE.address);
  await untilCaptures(world, 2);
  assert.equal(await world.archive.countOf("resources"), 1);
});

inEachBrowser("lists, home pages, walls and notices are not saved as articles", async (world) => {
  await watchPreset(world, "chinese-news");
  await watchPreset(world, "wechat");
  const pages: [string, string | null][] = [
    [HOME_ADDRESS, null],
    [LIST_ADDRESS, null],
    ["https://www.thepaper.cn/newsDetail_forward_28600900", captchaPage()],
    ["https://www.thepaper.cn/newsDetail_forward_28600901", loginPage()],
    ["https://mp.weixin.qq.com/s?__biz=MzA5OTAwMDAwMQ==&mid=2650000901&idx=1&sn=0", wechatViolationPage()],
    ["https://mp.weixin.qq.com/s?__biz=MzA5OTAwMDAwMQ==&mid=2650000902&idx=1&sn=0", wechatDeletedPage()],
  ];
  for (const [address, content] of pages) {
    if (content) world.sites.routes.set(address, html(content));
    await world.browser.openPage(address);
  }
  await letWatcherLook();
  await world.browser.openPage(GOVERNMENT_NOTICE.address);
  await untilCaptures(world, 1);
  assert.deepEqual(
    (await world.archive.rows("resources")).map(({ title }) => title),
    [GOVERNMENT_NOTICE.title],
  );
});

inEachBrowser("articles of a single-page site are saved after pushState", async (world) => {
  await watchPreset(world, "chinese-news");
  const page = await world.browser.openPage(SPA_HOME);
  await letWatcherLook();
  assert.equal(await world.archive.countOf("captures"), 0);
  await page.click("#story-0");
  await untilCaptures(world, 1);
  await page.evaluate(() => history.back());
  await until(
    "the list is drawn again",
    () => page.evaluate(() => document.querySelector("#story-1") !== null),
    (drawn) => drawn,
  );
  await page.click("#story-1");
  await untilCaptures(world, 2);
  const captures = await world.archive.rows("captures");
  const kept = captures.map(({ title, provenance }) => `${title} ${provenance.requestedUri}`).sort();
  const expected = [SPA_ARTICLE, SPA_SECOND_ARTICLE].map(({ title, address }) => `${title} ${address}`);
  assert.deepEqual(kept, expected.sort());
});

inEachBrowser("one's own rule saves a domain, an exclusion keeps a part of it out", async (world) => {
  await addDomainRule(world, "hewan.example", "include");
  await addDomainRule(world, "private.hewan.example", "exclude");
  const excluded = BLOG_ARTICLE.address.replace("notes.", "private.");
  world.sites.routes.set(excluded, world.sites.routes.find(new URL(BLOG_ARTICLE.address)));
  const page = await world.browser.openPage(excluded);
  await popupSays(world, page, /Never saved automatically/);
  await world.browser.openPage(BLOG_ARTICLE.address);
  await untilCaptures(world, 1);
  assert.deepEqual(
    (await world.archive.rows("resources")).map(({ uri }) => uri),
    [BLOG_ARTICLE.address],
  );
});

inEachBrowser("a site that nobody watches is left alone", async (world) => {
  await watchPreset(world, "wechat");
  await world.browser.openPage(GBK_ARTICLE.address);
  await world.browser.openPage(WECHAT_ARTICLE.address);
  await untilCaptures(world, 1);
  assert.deepEqual(await namesLeftInTabs(world), ["ironpotLastText", "ironpotRead", "ironpotWatches"]);
  assert.deepEqual(
    (await world.archive.rows("resources")).map(({ title }) => title),
    [WECHAT_ARTICLE.title],
  );
});

/** What scripts of ours have left in our worlds of all open tabs. Where there is no access, none can have run. */
async function namesLeftInTabs(world: World): Promise<readonly string[]> {
  const options = await world.browser.openExtensionPage("options.html");
  const names = await options.evaluate(async () => {
    const func = (): string[] => Object.keys(globalThis).filter((name) => name.startsWith("ironpot"));
    const looks = (await chrome.tabs.query({})).map(({ id }) =>
      chrome.scripting.executeScript({ target: { tabId: id }, func }),
    );
    const results = await Promise.allSettled(looks);
    return results.flatMap((look) => (look.status === "fulfilled" ? (look.value[0]?.result ?? []) : []));
  });
  await options.close();
  return names.toSorted();
}

inEachBrowser("an article that was open before its rule is saved once it is looked at", async (world) => {
  const page = await world.browser.openPage(NEWS_ARTICLE.address);
  // From here on another tab covers the article.
  await world.archive.countOf("captures");
  await watchPreset(world, "chinese-news");
  assert.equal(await world.archive.countOf("captures"), 0);
  await page.activate();
  await untilCaptures(world, 1);
});
