import assert from "node:assert/strict";
import { html } from "../../scripts/serve/routes.ts";
import type { ServedView } from "../../src/capture/served-view.ts";
import { BLOG_ARTICLE, blogPage } from "../fixtures/sites/blog-pages.ts";
import { SPA_ARTICLE } from "../fixtures/sites/spa-pages.ts";
import { clickWhenThere, marked, untilText } from "./harness/elements.ts";
import { exportArchive } from "./harness/export-archive.ts";
import { inEachBrowser } from "./harness/in-each-browser.ts";
import { checkNow, openLibrary, rowWithFate } from "./harness/library.ts";
import { saveByPopup, settledAnswer } from "./harness/popup.ts";
import { until } from "./harness/until.ts";
import { addDomainRule, watchPreset } from "./harness/watchlist.ts";
import type { World } from "./harness/world.ts";

/** Access to the blog's host without its articles being saved by themselves. */
async function grantBlog(world: World): Promise<void> {
  await addDomainRule(world, "hewan.example", "include");
  await addDomainRule(world, "notes.hewan.example", "exclude");
}

async function servedView(world: World): Promise<ServedView> {
  const [view] = await until(
    "the server's view is kept",
    () => world.archive.rows("servedViews"),
    (rows) => rows.length === 1,
  );
  if (!view) throw new Error("no view");
  return view;
}

function forgeFirstParagraph(): void {
  const paragraph = [...document.querySelectorAll("p")].find((one) => one.textContent?.includes("十一年"));
  if (!paragraph) throw new Error("the paragraph is not there");
  paragraph.textContent = paragraph.textContent?.replace("十一年", "二十一年") ?? "";
}

inEachBrowser(
  "a page edited by hand disagrees with its server: popup, copy and export say so",
  async (world) => {
    await grantBlog(world);
    const page = await world.browser.openPage(BLOG_ARTICLE.address);
    await page.evaluate(forgeFirstParagraph);
    const popup = await world.browser.openPopup(page);
    await clickWhenThere(popup, marked("action-save"));
    await settledAnswer(popup, "saved");
    await untilText(popup, marked("agreement"), /Page and server disagree: \+1 −0/);
    await popup.close();
    const [capture] = await world.archive.rows("captures");
    assert.ok(capture?.text.includes("二十一年"));
    const copy = await world.browser.openExtensionPage(`library.html#/capture/${capture?.id}`);
    await untilText(copy, marked("evidence"), /Page and server disagree/);
    const { archive } = await exportArchive(world, await openLibrary(world, 1));
    const [exported] = archive["servedViews"] as ServedView[];
    assert.deepEqual(
      [exported?.id, exported?.agreement, exported?.added, exported?.removed],
      [capture?.id, "disagrees", 1, 0],
    );
  },
);

inEachBrowser("an honest page agrees; the server's bytes, headers and clock are kept", async (world) => {
  await grantBlog(world);
  const before = world.sites.seen.length;
  const page = await world.browser.openPage(BLOG_ARTICLE.address);
  await saveByPopup(world, page);
  const view = await servedView(world);
  assert.deepEqual([view.agreement, view.status, view.finalUri], ["agrees", 200, BLOG_ARTICLE.address]);
  assert.ok(view.headers.some(({ name }) => name === "date"));
  const payloads = (await world.archive.rows("payloads")).map(({ digest }) => digest);
  assert.ok(view.bodyDigest && payloads.includes(view.bodyDigest));
  const asked = world.sites.seen.slice(before).filter(({ address }) => address === BLOG_ARTICLE.address);
  assert.equal(asked.length, 2, "one visit by the reader, one request of ours");
  for (const name of ["cookie", "referer", "origin"]) assert.equal(asked[1]?.headers[name], undefined, name);
  const [capture] = await world.archive.rows("captures");
  assert.ok(capture?.provenance.clock?.timeZone);
  const copy = await world.browser.openExtensionPage(`library.html#/capture/${capture?.id}`);
  await untilText(copy, marked("evidence"), /The server sent the same headline and text/);
});

inEachBrowser("without access, or switched off, the server is not asked", async (world) => {
  const page = await world.browser.openPage(BLOG_ARTICLE.address);
  await saveByPopup(world, page);
  await grantBlog(world);
  const options = await world.browser.openExtensionPage("options.html");
  await clickWhenThere(options, marked("setting-askServer"));
  await until(
    "the choice is stored",
    () => world.archive.countOf("settings"),
    (count) => count === 1,
  );
  const other = BLOG_ARTICLE.address.replace("bridge", "second");
  world.sites.routes.set(other, html(blogPage({ ...BLOG_ARTICLE, address: other, title: "另一座桥的账本" })));
  await saveByPopup(world, await world.browser.openPage(other));
  const asked = world.sites.seen.filter(
    ({ address }) => address === other || address === BLOG_ARTICLE.address,
  );
  assert.equal(asked.length, 2, "two visits by the reader");
  assert.equal(await world.archive.countOf("servedViews"), 0);
  const [capture] = await world.archive.rows("captures");
  const copy = await world.browser.openExtensionPage(`library.html#/capture/${capture?.id}`);
  await untilText(copy, marked("evidence"), /The server was not asked/);
});

inEachBrowser("of a page that scripts write, nothing is said", async (world) => {
  await watchPreset(world, "chinese-news");
  await world.browser.openPage(SPA_ARTICLE.address);
  const view = await servedView(world);
  assert.deepEqual([view.agreement, view.ground], ["unknown", "no-article"]);
});

inEachBrowser(
  "the first check of a page that scripts write to reads unchanged, like with like",
  async (world) => {
    await grantBlog(world);
    const script = `<script>
    const more = document.createElement("p");
    more.textContent = "这段话由脚本写在正文里，服务器从未发来，核对时不应算作修改。";
    document.querySelectorAll("article p")[2].after(more);
  </script>`;
    world.sites.routes.set(
      BLOG_ARTICLE.address,
      html(blogPage(BLOG_ARTICLE).replace("</body>", `${script}</body>`)),
    );
    const page = await world.browser.openPage(BLOG_ARTICLE.address);
    await saveByPopup(world, page);
    await servedView(world);
    await page.close();
    const library = await openLibrary(world, 1);
    await checkNow(world, library, BLOG_ARTICLE.title);
    await rowWithFate(library, "unchanged");
    const [capture] = await world.archive.rows("captures");
    assert.ok(capture?.text.includes("由脚本写在正文里"));
    assert.equal(await world.archive.countOf("captures"), 1);
  },
);

/** Waits at a script that its server never sends, as frames of advertisements do. */
const WAITING_FRAME = "https://notes.hewan.example/waiting.html";

function addFrame(address: string): void {
  document.body.appendChild(document.createElement("iframe")).src = address;
}

inEachBrowser(
  "frames are kept as their own pages, and a screenshot when the reader asks for it",
  async (world) => {
    const frame = "https://notes.hewan.example/frame.html";
    const framed = `<iframe src="${frame}" width="400" height="200"></iframe></body>`;
    world.sites.routes.set(BLOG_ARTICLE.address, html(blogPage(BLOG_ARTICLE).replace("</body>", framed)));
    world.sites.routes.set(frame, html("<!DOCTYPE html><title>附件</title><p>附件：账本的另一页。</p>"));
    world.sites.routes.set(WAITING_FRAME, html(`<!DOCTYPE html><script src="/never.js"></script>`));
    const never = new Promise<void>(() => {});
    world.sites.routes.set(new URL("/never.js", WAITING_FRAME).href, { ...html(""), until: never });
    const options = await world.browser.openExtensionPage("options.html");
    await clickWhenThere(options, marked("setting-screenshot"));
    await until(
      "the choice is stored",
      () => world.archive.countOf("settings"),
      (count) => count === 1,
    );
    const page = await world.browser.openPage(BLOG_ARTICLE.address);
    await page.evaluate(addFrame, WAITING_FRAME);
    await until(
      "the frame waits",
      () => Promise.resolve(world.sites.seen.some(({ address }) => address.endsWith("/never.js"))),
      (waits) => waits,
    );
    await saveByPopup(world, page);
    const [capture] = await world.archive.rows("captures");
    assert.deepEqual(
      // In the order in which they answered.
      capture?.frames?.map(({ uri }) => uri).toSorted(),
      [frame, WAITING_FRAME],
    );
    assert.equal(capture?.screenshot?.mediaType, "image/png");
    const copy = await world.browser.openExtensionPage(`library.html#/capture/${capture?.id}`);
    await untilText(copy, marked("screenshot"), /What was in view/);
    await untilText(copy, marked("evidence"), /2 frames/);
  },
);
