import assert from "node:assert/strict";
import { bytes, html } from "../../scripts/serve/routes.ts";
import {
  WEIBO_CODE,
  WEIBO_PICTURES,
  WEIBO_TEXT,
  weiboServed,
} from "../fixtures/capture/platforms/weibo-page.ts";
import { BLOG_ARTICLE } from "../fixtures/sites/blog-pages.ts";
import { GBK_ARTICLE } from "../fixtures/sites/news-pages.ts";
import type { SiteArticle } from "../fixtures/sites/site-article.ts";
import { WECHAT_ARTICLE } from "../fixtures/sites/wechat-pages.ts";
import type { Capture } from "../../src/capture/capture.ts";
import { inEachBrowser } from "./harness/in-each-browser.ts";
import { popupSays, saveByPopup } from "./harness/popup.ts";
import { until } from "./harness/until.ts";
import type { World } from "./harness/world.ts";

function assertHolds(capture: Capture | undefined, article: SiteArticle): void {
  assert.ok(capture, "nothing was captured");
  assert.equal(capture.title, article.title);
  assert.equal(capture.outlet, article.outlet);
  assert.equal(Date.parse(capture.publishedAt ?? ""), Date.parse(article.publishedAt));
  for (const paragraph of article.paragraphs)
    assert.ok(capture.text.includes(paragraph), `lacks ${paragraph}`);
}

inEachBrowser("save now keeps the whole article with its images, by activeTab alone", async (world) => {
  const page = await world.browser.openPage(BLOG_ARTICLE.address);
  const answer = await saveByPopup(world, page);
  assert.match(answer.text, /Saved/);
  const [capture] = await world.archive.rows("captures");
  assertHolds(capture, BLOG_ARTICLE);
  assert.equal(capture?.author, BLOG_ARTICLE.author);
  assert.equal(capture?.trigger, "manual");
  assert.deepEqual(
    capture?.images.map(({ uri, mediaType }) => [uri, mediaType]),
    [
      ["https://notes.hewan.example/assets/ledger.png", "image/png"],
      ["https://notes.hewan.example/assets/bridge.jpg", "image/jpeg"],
    ],
  );
  const payloads = (await world.archive.rows("payloads")).map(({ digest }) => digest);
  for (const digest of [capture?.pageDigest, ...(capture?.images ?? []).map((image) => image.digest)])
    assert.ok(digest && payloads.includes(digest), `payload ${digest} is not in the archive`);
});

inEachBrowser(
  "save now reads a WeChat article served hidden, and a post that stands in the page's data alone",
  async (world) => {
    const page = await world.browser.openPage(WECHAT_ARTICLE.address);
    await saveByPopup(world, page);
    const [capture] = await world.archive.rows("captures");
    assertHolds(capture, WECHAT_ARTICLE);
    assert.equal(capture?.author, WECHAT_ARTICLE.author);
    assert.deepEqual(
      capture?.images.map(({ uri }) => uri),
      WECHAT_ARTICLE.images,
    );
    await assertReadsPageData(world);
  },
);

/** A page that shows nothing yet, and forbids its own scripts to make HTML out of text. */
async function assertReadsPageData(world: World): Promise<void> {
  const address = `https://m.weibo.cn/status/${WEIBO_CODE}`;
  const answer = html(weiboServed());
  const headers = { ...answer.headers, "content-security-policy": "require-trusted-types-for 'script'" };
  world.sites.routes.set(address, { ...answer, headers });
  await saveByPopup(world, await world.browser.openPage(address));
  const captures = await world.archive.rows("captures");
  const capture = captures.find(({ provenance }) => provenance.publisher === "weibo");
  assert.equal(capture?.text, WEIBO_TEXT);
  assert.equal(capture?.author, "远山");
  assert.deepEqual(
    capture?.images.map(({ uri }) => uri),
    WEIBO_PICTURES,
  );
}

inEachBrowser("save now reads a GBK page", async (world) => {
  const page = await world.browser.openPage(GBK_ARTICLE.address);
  await saveByPopup(world, page);
  assertHolds((await world.archive.rows("captures"))[0], GBK_ARTICLE);
});

inEachBrowser("saving twice keeps one capture and says so", async (world) => {
  const page = await world.browser.openPage(BLOG_ARTICLE.address);
  await saveByPopup(world, page);
  await popupSays(world, page, /Unchanged as of/);
  assert.equal(await world.archive.countOf("captures"), 1);
});

inEachBrowser("the menu and the keyboard save like the popup", async (world) => {
  const first = await world.browser.openPage(BLOG_ARTICLE.address);
  await world.browser.pressCommand(first);
  await until(
    "the command has saved",
    () => world.archive.countOf("captures"),
    (count) => count === 1,
  );
  const second = await world.browser.openPage(GBK_ARTICLE.address);
  await world.browser.chooseMenuEntry(second);
  await until(
    "the menu has saved",
    () => world.archive.countOf("captures"),
    (count) => count === 2,
  );
  const addresses = (await world.archive.rows("resources")).map(({ uri }) => uri);
  assert.deepEqual(addresses.sort(), [GBK_ARTICLE.address, BLOG_ARTICLE.address].sort());
});

inEachBrowser("what cannot be saved is refused in words", async (world) => {
  const address = "https://notes.hewan.example/notes.txt";
  world.sites.routes.set(address, bytes("text/plain", new TextEncoder().encode("plain words")));
  await popupSays(world, await world.browser.openPage(address), /can't be saved \(not a web page\)/);
  const own = await world.browser.openExtensionPage("library.html");
  await popupSays(world, own, /can't be saved \(browser page\)/);
  assert.equal(await world.archive.countOf("captures"), 0);
});
