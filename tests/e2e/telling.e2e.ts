import assert from "node:assert/strict";
import { html } from "../../scripts/serve/routes.ts";
import {
  WECHAT_ARTICLE,
  wechatCaptchaPage,
  wechatPage,
  wechatViolationPage,
} from "../fixtures/sites/wechat-pages.ts";
import type { PageDriver } from "./drivers/browser-driver.ts";
import { untilBadge } from "./harness/badge.ts";
import { clickWhenThere, marked } from "./harness/elements.ts";
import { inEachBrowser } from "./harness/in-each-browser.ts";
import { checkNow, openLibrary } from "./harness/library.ts";
import { pause, until } from "./harness/until.ts";
import { watchPreset } from "./harness/watchlist.ts";
import type { World } from "./harness/world.ts";

/** What a page can find out about a banner over it, by every way of reading that it has. */
function whatThePageSees(): { there: boolean; told: string[] } {
  const host = document.documentElement.lastElementChild as HTMLElement;
  const there = host !== document.body;
  const words = ["You saved this page", "saved", "Open copy", "Dismiss"];
  document.execCommand("selectAll");
  const read = [
    document.documentElement.innerText,
    document.documentElement.outerHTML,
    String(getSelection()),
  ];
  getSelection()?.removeAllRanges();
  type Find = (text: string, caseSensitive: boolean, backwards: boolean, wrap: boolean) => boolean;
  const find = (window as unknown as { find: Find }).find.bind(window);
  return {
    there,
    told: [
      ...words.filter((word) => read.some((text) => text.includes(word)) || find(word, false, false, true)),
      ...(there ? host.getAttributeNames() : []),
      ...(there && host.shadowRoot ? ["an open shadow root"] : []),
    ],
  };
}

async function untilBanner(page: PageDriver): Promise<void> {
  await until(
    "the page bears a banner",
    () => page.evaluate(whatThePageSees),
    ({ there }) => there,
  );
}

/** Clicks so far from the banner's right edge, where no selector leads: an element that lets clicks through shows the way. */
async function clickInBanner(page: PageDriver, fromRight: number): Promise<void> {
  await page.evaluate((distance: number) => {
    const width = document.documentElement.clientWidth;
    const edge = Math.max(12, (width - 640) / 2);
    const pointer = document.body.appendChild(document.createElement("i"));
    pointer.id = "pointer";
    pointer.style.cssText = `position:fixed;width:2px;height:2px;pointer-events:none;bottom:38px;right:${edge + distance}px`;
  }, fromRight);
  await page.click("#pointer");
}

/** Waits until the background has looked at the removed page and said what it has to say. */
async function untilLookedAt(world: World): Promise<void> {
  const own = await world.browser.openExtensionPage("library.html");
  await untilBadge(own, WECHAT_ARTICLE.address, "✕");
  await pause(1_000);
  await own.close();
}

/** A saved article whose page is left open, in a world that wants banners. */
async function saveAndWantBanners(world: World): Promise<PageDriver> {
  await watchPreset(world, "wechat");
  const options = await world.browser.openExtensionPage("options.html");
  const page = await world.browser.openPage(WECHAT_ARTICLE.address);
  await until(
    "the article is saved",
    () => world.archive.countOf("captures"),
    (count) => count === 1,
  );
  world.sites.routes.set(WECHAT_ARTICLE.address, html(wechatViolationPage()));
  await page.visit(WECHAT_ARTICLE.address);
  await untilLookedAt(world);
  assert.equal((await page.evaluate(whatThePageSees)).there, false, "banners are off at first");
  await options.activate();
  await clickWhenThere(options, marked("setting-banner"));
  await until(
    "the choice is stored",
    () => world.archive.rows("settings"),
    (rows) => rows.some(({ name }) => name === "banner"),
  );
  await options.close();
  return page;
}

inEachBrowser("a removed page bears a banner that it cannot read, if the reader wants it", async (world) => {
  const page = await saveAndWantBanners(world);
  world.sites.routes.set(WECHAT_ARTICLE.address, html(wechatCaptchaPage()));
  await page.visit(WECHAT_ARTICLE.address);
  await untilLookedAt(world);
  assert.equal((await page.evaluate(whatThePageSees)).there, false, "a wall bears none");
  world.sites.routes.set(WECHAT_ARTICLE.address, html(wechatViolationPage()));
  await page.visit(WECHAT_ARTICLE.address);
  await untilBanner(page);
  assert.deepEqual((await page.evaluate(whatThePageSees)).told, []);
  await page.evaluate(() => (document.documentElement.lastElementChild as HTMLElement).click());
  assert.equal((await page.evaluate(whatThePageSees)).there, true, "a script's click does nothing");
  await clickInBanner(page, 170);
  await world.browser.findPage("library.html#/resource/");
  await page.visit(WECHAT_ARTICLE.address);
  await untilBanner(page);
  await clickInBanner(page, 54);
  await until(
    "the banner is gone",
    () => page.evaluate(whatThePageSees),
    ({ there }) => !there,
  );
  await page.visit(WECHAT_ARTICLE.address);
  await untilLookedAt(world);
  assert.equal((await page.evaluate(whatThePageSees)).there, false, "it was put away for this page");
});

inEachBrowser("the mark of an open tab follows what becomes known elsewhere", async (world) => {
  await watchPreset(world, "wechat");
  await world.browser.openPage(WECHAT_ARTICLE.address);
  const library = await openLibrary(world, 1);
  await untilBadge(library, WECHAT_ARTICLE.address, "✓");
  world.sites.routes.set(WECHAT_ARTICLE.address, html(wechatViolationPage()));
  await checkNow(world, library, WECHAT_ARTICLE.title);
  assert.match((await untilBadge(library, WECHAT_ARTICLE.address, "✕")).title, /^Removed\. Your copy of /);
  world.sites.routes.set(WECHAT_ARTICLE.address, html(wechatPage(WECHAT_ARTICLE)));
  await checkNow(world, library, WECHAT_ARTICLE.title);
  assert.match((await untilBadge(library, WECHAT_ARTICLE.address, "✓")).title, /^It was gone and is back/);
});
