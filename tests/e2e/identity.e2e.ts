import assert from "node:assert/strict";
import { html } from "../../scripts/serve/routes.ts";
import { BLOG_ARTICLE } from "../fixtures/sites/blog-pages.ts";
import { WECHAT_ARTICLE, wechatPage, wechatViolationPage } from "../fixtures/sites/wechat-pages.ts";
import { untilBadge } from "./harness/badge.ts";
import { inEachBrowser } from "./harness/in-each-browser.ts";
import { askPopup, popupSays, saveByPopup } from "./harness/popup.ts";
import { until } from "./harness/until.ts";
import { addDomainRule, letWatcherLook, watchPreset } from "./harness/watchlist.ts";

const SHORT = "https://mp.weixin.qq.com/s/HeWan_Du-Kou0001";

inEachBrowser("a short and a long WeChat link lead to one article", async (world) => {
  world.sites.routes.set(SHORT, html(wechatPage(WECHAT_ARTICLE)));
  await saveByPopup(world, await world.browser.openPage(WECHAT_ARTICLE.address));
  const page = await world.browser.openPage(`${SHORT}?scene=1&chksm=0a#rd`);
  await popupSays(world, page, /Unchanged as of/);
  assert.equal(await world.archive.countOf("resources"), 1);
  // The notice names nothing: the short link is known because the article was met there.
  world.sites.routes.set(SHORT, html(wechatViolationPage()));
  await page.visit(SHORT);
  await askPopup(world, page, "removed");
});

inEachBrowser("the badge knows a saved article at another address, and that it is gone", async (world) => {
  await watchPreset(world, "wechat");
  world.sites.routes.set(SHORT, html(wechatPage(WECHAT_ARTICLE)));
  await world.browser.openPage(WECHAT_ARTICLE.address);
  await until(
    "the article is saved",
    () => world.archive.countOf("captures"),
    (count) => count === 1,
  );
  const page = await world.browser.openPage(SHORT);
  const own = await world.browser.openExtensionPage("library.html");
  assert.match((await untilBadge(own, SHORT, "✓")).title, /^Saved on /);
  world.sites.routes.set(SHORT, html(wechatViolationPage()));
  await page.visit(SHORT);
  assert.match((await untilBadge(own, SHORT, "✕")).title, /Your copy of .* is safe/);
  assert.equal(await world.archive.countOf("captures"), 1);
});

inEachBrowser("a page that no rule saves bears the badge once it was asked about", async (world) => {
  await addDomainRule(world, "hewan.example", "include");
  await addDomainRule(world, "notes.hewan.example", "exclude");
  const page = await world.browser.openPage(BLOG_ARTICLE.address);
  await letWatcherLook();
  const own = await world.browser.openExtensionPage("library.html");
  assert.equal((await untilBadge(own, BLOG_ARTICLE.address, "")).title, "Ironpot");
  await page.activate();
  await saveByPopup(world, page);
  const shared = `${BLOG_ARTICLE.address}?utm_source=wechat`;
  await page.visit(shared);
  assert.match((await untilBadge(own, shared, "✓")).title, /^Saved on /);
});
