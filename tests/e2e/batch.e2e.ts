import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { html } from "../../scripts/serve/routes.ts";
import { BLOG_ARTICLE } from "../fixtures/sites/blog-pages.ts";
import { GOVERNMENT_NOTICE } from "../fixtures/sites/government-pages.ts";
import { LIST_ADDRESS } from "../fixtures/sites/list-pages.ts";
import { GBK_ARTICLE, NEWS_ARTICLE, newsPage } from "../fixtures/sites/news-pages.ts";
import { WECHAT_ARTICLE, wechatCaptchaPage, wechatPage } from "../fixtures/sites/wechat-pages.ts";
import type { PageDriver } from "./drivers/browser-driver.ts";
import { shownLines, startPastedList, untilBatch } from "./harness/batch.ts";
import { attributesOf, clickWhenThere, marked, untilText } from "./harness/elements.ts";
import { inEachBrowser } from "./harness/in-each-browser.ts";
import { saveByPopup } from "./harness/popup.ts";
import { until } from "./harness/until.ts";
import type { World } from "./harness/world.ts";

const GONE = "https://gone.hewan.example/2024/0828/gone.html";

/** An optional permission is held for the click alone that needs it. */
async function untilGivenBack(page: PageDriver, permission: string): Promise<void> {
  await until(
    `the permission ${permission} is given back`,
    () => page.evaluate((name: string) => chrome.permissions.contains({ permissions: [name] }), permission),
    (held) => !held,
  );
}

function requestsTo({ sites }: World, address: string): number {
  return sites.seen.filter((request) => request.address === address).length;
}

inEachBrowser("a pasted list has five ends for five kinds of links", async (world) => {
  const saved = await world.browser.openPage(BLOG_ARTICLE.address);
  await saveByPopup(world, saved);
  await saved.close();
  await world.browser.answerPrompts("allow");
  world.sites.routes.set(GONE, html("<title>404</title>", 404));
  world.sites.routes.set(WECHAT_ARTICLE.address, html(wechatCaptchaPage()));
  const before = requestsTo(world, BLOG_ARTICLE.address);
  const page = await startPastedList(world, [
    BLOG_ARTICLE.address,
    GONE,
    LIST_ADDRESS,
    WECHAT_ARTICLE.address,
    NEWS_ARTICLE.address,
  ]);
  const status = await untilBatch(page, "done");
  assert.match(status, /5 of 5 done/);
  const lines = await shownLines(page);
  assert.deepEqual(
    lines.map(({ state }) => state),
    ["already-saved", "refused", "refused", "refused", "saved"],
  );
  const [, gone, list, captcha, good] = lines.map(({ text }) => text);
  assert.match(gone ?? "", /Page is gone \(404\)/);
  assert.match(list ?? "", /list of links/);
  assert.match(captcha ?? "", /captcha[\s\S]*Open in a tab/);
  assert.match(good ?? "", new RegExp(`${NEWS_ARTICLE.title}[\\s\\S]*Open copy`));
  assert.equal(requestsTo(world, BLOG_ARTICLE.address), before, "what is saved is not asked for");
  const captures = await world.archive.rows("captures");
  assert.deepEqual(captures.map(({ via }) => via).sort(), ["fetch", "page"]);
  const asked = world.sites.seen.filter(({ address }) => address === NEWS_ARTICLE.address);
  assert.equal(asked.length, 1);
  assert.equal(asked[0]?.headers.referer, undefined);
  assert.equal(asked[0]?.headers.cookie, undefined);

  // The wall stands before our request only: the reader opens the page and saves it there.
  world.sites.routes.set(WECHAT_ARTICLE.address, html(wechatPage(WECHAT_ARTICLE)));
  await saveByPopup(world, await world.browser.openPage(WECHAT_ARTICLE.address));
  await until(
    "the line learns of the copy",
    async () => (await shownLines(page)).map(({ state }) => state),
    (states) => states[3] === "already-saved",
  );
});

inEachBrowser("the background dies in the middle of a list and goes on where it was", async (world) => {
  await world.browser.answerPrompts("allow");
  let letGo = (): void => {};
  const held = new Promise<void>((resolve) => (letGo = resolve));
  world.sites.routes.set(NEWS_ARTICLE.address, { ...html(newsPage(NEWS_ARTICLE)), until: held });
  const page = await startPastedList(world, [
    NEWS_ARTICLE.address,
    GOVERNMENT_NOTICE.address,
    GBK_ARTICLE.address,
  ]);
  await until(
    "the first page is asked for",
    () => Promise.resolve(requestsTo(world, NEWS_ARTICLE.address)),
    (count) => count === 1,
  );
  const alarms = () => page.evaluate(async () => (await chrome.alarms.getAll()).map(({ name }) => name));
  await until("an alarm brings the background back", alarms, (names) => names.join() === "batches");
  await world.browser.killBackground();
  letGo();
  // Whatever the extension's pages ask starts the background; so does its alarm.
  await page.evaluate(() => chrome.runtime.sendMessage({ type: "nothing" }).catch(() => null));
  const status = await untilBatch(page, "done");
  assert.match(status, /3 of 3 done · Saved: 3/);
  await until("the alarm is switched off", alarms, (names) => names.length === 0);
  assert.equal(await world.archive.countOf("resources"), 3);
  assert.equal(await world.archive.countOf("captures"), 3);
});

inEachBrowser("pause holds a list, cancel ends it", async (world) => {
  await world.browser.answerPrompts("allow");
  const addresses = Array.from({ length: 4 }, (_, index) => `${NEWS_ARTICLE.address}${index}`);
  for (const address of addresses)
    world.sites.routes.set(
      address,
      html(newsPage({ ...NEWS_ARTICLE, address, title: `${NEWS_ARTICLE.title}${address.at(-1)}` })),
    );
  const page = await startPastedList(world, addresses);
  await clickWhenThere(page, marked("batch-pause"));
  await untilBatch(page, "paused");
  await clickWhenThere(page, marked("batch-resume"));
  await untilBatch(page, "running");
  await clickWhenThere(page, marked("batch-cancel"));
  await untilBatch(page, "cancelled");
  const states = (await shownLines(page)).map(({ state }) => state);
  assert.ok(states.includes("cancelled"), states.join());
  const saved = states.filter((state) => state === "saved").length;
  assert.equal(await world.archive.countOf("captures"), saved);
  await clickWhenThere(page, marked("batch-remove"));
  await untilText(page, "h1", /Save several/);
  await until(
    "its lines are forgotten",
    () => world.archive.countOf("batchItems"),
    (count) => count === 0,
  );
});

inEachBrowser("open tabs are read where they are open", async (world) => {
  await world.browser.answerPrompts("allow");
  const tabs = [
    await world.browser.openPage(NEWS_ARTICLE.address),
    await world.browser.openPage(GOVERNMENT_NOTICE.address),
  ];
  for (const tab of tabs) {
    await tab.evaluate(() => {
      document.body.dataset.neverReloaded = "yes";
    });
  }
  const page = await world.browser.openExtensionPage("library.html#/batch");
  await clickWhenThere(page, marked("batch-source-tabs"));
  await untilText(page, marked("batch-hidden-tabs"), /not shown/);
  await clickWhenThere(page, marked("batch-show-tabs"));
  await untilText(page, marked("batch-start"), /Save 2 articles/);
  await clickWhenThere(page, marked("batch-start"));
  await untilBatch(page, "done");
  assert.deepEqual(
    (await shownLines(page)).map(({ state }) => state),
    ["saved", "saved"],
  );
  for (const tab of tabs) assert.equal(await tab.evaluate(() => document.body.dataset.neverReloaded), "yes");
  assert.ok((await world.archive.rows("captures")).every(({ via }) => via === "page"));
  await untilGivenBack(page, "tabs");
});

inEachBrowser("links picked on a channel are saved, and the channel is not touched", async (world) => {
  await world.browser.answerPrompts("allow");
  const channel = await world.browser.openPage(LIST_ADDRESS);
  const before = await channel.evaluate(() => document.documentElement.outerHTML);
  const popup = await world.browser.openPopup(channel);
  await until(
    "the popup knows its tab",
    () => attributesOf(popup, marked("popup-batch"), "href"),
    ([href]) => /#\/batch\/from\/\d+$/.test(href ?? ""),
  );
  const [href = null] = await attributesOf(popup, marked("popup-batch"), "href");
  await popup.close();
  const page = await world.browser.openExtensionPage((href ?? "").slice(1));
  const [link] = await until(
    "the links are listed",
    () => attributesOf(page, marked("pick-link"), "type"),
    (found) => found.length > 1,
  );
  assert.equal(link, "checkbox");
  const picked = "https://www.thepaper.cn/newsDetail_forward_2861100";
  world.sites.routes.set(picked, html(newsPage({ ...NEWS_ARTICLE, address: picked })));
  await clickWhenThere(page, marked("pick-link"));
  await untilText(page, marked("batch-start"), /Save 1 article$/);
  await clickWhenThere(page, marked("batch-start"));
  await untilBatch(page, "done");
  assert.deepEqual(
    (await shownLines(page)).map(({ state, address }) => [state, address]),
    [["saved", picked]],
  );
  assert.equal(await channel.evaluate(() => document.documentElement.outerHTML), before);
});

inEachBrowser("a bookmark file's folder is picked and saved", async (world) => {
  await world.browser.answerPrompts("allow");
  const file = join(world.browser.downloadsDir, "bookmarks.html");
  writeFileSync(
    file,
    `<!DOCTYPE NETSCAPE-Bookmark-file-1>
<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8">
<TITLE>Bookmarks</TITLE><H1>Bookmarks</H1>
<DL><p><DT><H3>县里的事</H3>
<DL><p><DT><A HREF="${GOVERNMENT_NOTICE.address}">通告</A>
<DT><A HREF="javascript:void 0">小工具</A></DL><p>
<DT><A HREF="${NEWS_ARTICLE.address}">暖气</A></DL>`,
  );
  const page = await world.browser.openExtensionPage("library.html#/batch");
  await clickWhenThere(page, marked("batch-source-bookmarks"));
  await page.chooseFile(marked("batch-bookmark-file"), file);
  await untilText(page, `${marked("pick-group")}:nth-of-type(2) legend`, /县里的事/);
  await clickWhenThere(page, `${marked("pick-group")}:nth-of-type(2) ${marked("pick-all")}`);
  await untilText(page, marked("batch-start"), /Save 1 article$/);
  await clickWhenThere(page, marked("batch-start"));
  await untilBatch(page, "done");
  await untilText(page, "h1", /县里的事/);
  assert.equal(await world.archive.countOf("captures"), 1);
});

inEachBrowser("the browser's own bookmarks are read in the click, and only for it", async (world) => {
  await world.browser.answerPrompts("allow");
  const page = await world.browser.openExtensionPage("library.html#/batch");
  await clickWhenThere(page, marked("batch-source-bookmarks"));
  await clickWhenThere(page, marked("batch-read-bookmarks"));
  await until(
    "the folders are listed",
    () => attributesOf(page, marked("pick-group"), "class"),
    (groups) => groups.length > 0,
  );
  await untilGivenBack(page, "bookmarks");
});
