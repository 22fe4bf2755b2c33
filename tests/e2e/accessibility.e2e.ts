import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { html } from "../../scripts/serve/routes.ts";
import { BLOG_ARTICLE } from "../fixtures/sites/blog-pages.ts";
import { NEWS_ARTICLE, NEWS_ARTICLE_EDITED, newsPage } from "../fixtures/sites/news-pages.ts";
import { PICTURES_ADDRESS, picturesPage } from "../fixtures/sites/picture-pages.ts";
import { assertAccessible } from "./harness/axe.ts";
import { attributesOf, clickWhenThere, marked, untilText } from "./harness/elements.ts";
import { startPastedList, untilBatch } from "./harness/batch.ts";
import { inEachBrowser } from "./harness/in-each-browser.ts";
import { whatSticksOut } from "./harness/narrow.ts";
import { checkNow, openLibrary, rowWithFate } from "./harness/library.ts";
import { saveByPopup, settledAnswer } from "./harness/popup.ts";
import { until } from "./harness/until.ts";
import { addDomainRule, watchPreset } from "./harness/watchlist.ts";
import type { World } from "./harness/world.ts";

async function saveThenEdit(world: World): Promise<void> {
  await watchPreset(world, "chinese-news");
  const page = await world.browser.openPage(NEWS_ARTICLE.address);
  await until(
    "the article is saved",
    () => world.archive.countOf("captures"),
    (count) => count === 1,
  );
  // Asked after the edit, the server would vouch for the edited text.
  await until(
    "the server was asked",
    () => world.archive.countOf("servedViews"),
    (count) => count === 1,
  );
  world.sites.routes.set(NEWS_ARTICLE.address, html(newsPage(NEWS_ARTICLE_EDITED)));
  await page.close();
}

inEachBrowser("axe finds nothing in the popup", async (world) => {
  await saveThenEdit(world);
  const page = await world.browser.openPage(NEWS_ARTICLE.address);
  const popup = await world.browser.openPopup(page);
  await settledAnswer(popup, "edited", "unchanged");
  await popup.click(`${marked("why")} summary`);
  await assertAccessible(popup, "a saved page, with its reasons");
  await popup.close();
  const list = await world.browser.openPage("https://www.thepaper.cn/");
  const refusal = await world.browser.openPopup(list);
  await settledAnswer(refusal, "none");
  await assertAccessible(refusal, "a page that holds no article");
});

inEachBrowser("axe finds nothing in library, article, copy and comparison", async (world) => {
  await assertAccessible(await openLibrary(world, 0), "the empty library");
  await saveThenEdit(world);
  const library = await openLibrary(world, 1);
  await checkNow(world, library, NEWS_ARTICLE.title);
  await rowWithFate(library, "edited");
  await clickWhenThere(library, marked("several"));
  await untilText(library, marked("check-all"), /1 article/);
  await assertAccessible(library, "the list, with articles to be ticked");
  await library.click(`${marked("resource-row")} h2 a`);
  await untilText(library, marked("history"), /Original checked/);
  await assertAccessible(library, "the article");
  const [older, newer] = await until(
    "both versions are listed",
    () => attributesOf(library, marked("capture-line"), "data-capture"),
    (lines) => lines.length === 2,
  );
  await library.click(`${marked("capture-line")} a`);
  await untilText(library, marked("capture-facts"), /./);
  await assertAccessible(library, "the copy");
  const comparison = await world.browser.openExtensionPage(`library.html#/compare/${older}/${newer}`);
  await untilText(comparison, marked("summary"), /\+\d/);
  await assertAccessible(comparison, "the comparison");
});

inEachBrowser("axe finds nothing where images are missing", async (world) => {
  world.sites.routes.set(PICTURES_ADDRESS, html(picturesPage(["https://gone.pics.example/1.png"])));
  const page = await world.browser.openPage(PICTURES_ADDRESS);
  const popup = await world.browser.openPopup(page);
  await clickWhenThere(popup, marked("action-save"));
  await untilText(popup, marked("missing-images"), /1 of 1 images could not be saved/);
  await assertAccessible(popup, "the popup");
  await popup.close();
  const [capture] = await world.archive.rows("captures");
  const library = await world.browser.openExtensionPage(`library.html#/capture/${capture?.id}`);
  await untilText(library, marked("missing-images"), /1 of 1 images could not be saved/);
  await assertAccessible(library, "the copy");
});

inEachBrowser("axe finds nothing where page and server disagree", async (world) => {
  await addDomainRule(world, "hewan.example", "include");
  await addDomainRule(world, "notes.hewan.example", "exclude");
  const page = await world.browser.openPage(BLOG_ARTICLE.address);
  await page.evaluate(() => document.querySelectorAll("article p")[1]?.append("这一句是后来添上的。"));
  const popup = await world.browser.openPopup(page);
  await clickWhenThere(popup, marked("action-save"));
  await untilText(popup, marked("agreement"), /disagree/);
  await assertAccessible(popup, "the popup");
  await popup.close();
  const [capture] = await world.archive.rows("captures");
  const copy = await world.browser.openExtensionPage(`library.html#/capture/${capture?.id}`);
  await untilText(copy, marked("evidence"), /disagree/);
  await assertAccessible(copy, "the copy");
});

inEachBrowser("axe finds nothing in the options", async (world) => {
  const page = await world.browser.openPage(NEWS_ARTICLE.address);
  await saveByPopup(world, page);
  await watchPreset(world, "wechat");
  const options = await world.browser.openExtensionPage("options.html");
  await untilText(options, "main", /WeChat public accounts/);
  await assertAccessible(options, "with a list switched on");
  await options.type(marked("rule-value"), "http://");
  await options.click(marked("add-rule-submit"));
  await untilText(options, marked("rule-hint"), /not a domain|Enter a domain|Only http/);
  await assertAccessible(options, "with a wrong rule");
  const file = join(world.browser.downloadsDir, "rules.json");
  const wide = { id: "x", effect: "include", target: { kind: "domain", domain: "cn" }, enabled: true };
  writeFileSync(file, JSON.stringify({ format: "ironpot-watch-rules", version: 1, rules: [wide] }));
  await options.chooseFile(marked("rules-import"), file);
  await untilText(options, marked("rules-plan"), /Refused: 1/);
  await options.type(marked("test-address"), "https://mp.weixin.qq.com/s/abc");
  await untilText(options, marked("watch-reasons"), /WeChat/);
  await assertAccessible(options, "with the plan of an import and reasons");
});

inEachBrowser("axe finds nothing where many are saved at once", async (world) => {
  await world.browser.answerPrompts("allow");
  const list = await startPastedList(world, [NEWS_ARTICLE.address, "https://nowhere.hewan.example/1.html"]);
  await assertAccessible(list, "a list under way");
  await untilBatch(list, "done");
  await assertAccessible(list, "a list that is done");
  const sources = await world.browser.openExtensionPage("library.html#/batch");
  for (const source of ["links", "tabs", "bookmarks", "page"]) {
    await sources.click(marked(`batch-source-${source}`));
    await assertAccessible(sources, `links from ${source}`);
  }
});

inEachBrowser("no full page scrolls sideways at 320 px", async (world) => {
  await saveThenEdit(world);
  const library = await openLibrary(world, 1);
  await checkNow(world, library, NEWS_ARTICLE.title);
  await rowWithFate(library, "edited");
  const [resource] = await world.archive.rows("resources");
  const [older, newer] = (await world.archive.rows("captures")).map(({ id }) => id);
  const views: readonly [string, string][] = [
    ["/library.html#/", marked("resource-row")],
    [`/library.html#/resource/${resource?.id}`, marked("history")],
    [`/library.html#/capture/${older}`, marked("capture-facts")],
    [`/library.html#/compare/${older}/${newer}`, marked("summary")],
    ["/options.html", marked("preset-wechat")],
  ];
  const host = await world.browser.openExtensionPage("options.html");
  const found: Record<string, string[]> = {};
  for (const [path, ready] of views) {
    const parts = await whatSticksOut(host, path, ready);
    if (parts.length > 0) found[path] = parts;
  }
  assert.deepEqual(found, {});
});
