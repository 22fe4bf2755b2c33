import assert from "node:assert/strict";
import { bytes, html, redirect } from "../../scripts/serve/routes.ts";
import { waybackTime } from "../../src/mementos/wayback-time.ts";
import { BLOG_ARTICLE } from "../fixtures/sites/blog-pages.ts";
import { VIOLATION_NOTICE, WECHAT_ARTICLE, wechatViolationPage } from "../fixtures/sites/wechat-pages.ts";
import { assertAccessible } from "./harness/axe.ts";
import type { PageDriver } from "./drivers/browser-driver.ts";
import { attributesOf, clickWhenThere, marked, untilText } from "./harness/elements.ts";
import { downloadedText } from "./harness/export-archive.ts";
import { inEachBrowser } from "./harness/in-each-browser.ts";
import { checkNow, openLibrary, rowWithFate } from "./harness/library.ts";
import { whatSticksOut } from "./harness/narrow.ts";
import { saveByPopup } from "./harness/popup.ts";
import type { World } from "./harness/world.ts";

const HOUR = 3_600_000;
const COPY_TIME = waybackTime("2026-01-02T03:04:05.000Z");

async function saveArticle(world: World, address: string): Promise<void> {
  const page = await world.browser.openPage(address);
  await saveByPopup(world, page);
  await page.close();
}

/** The index of the Wayback Machine: a copy from an hour ago, and one of the notice. */
function publishIndex(world: World): void {
  const at = (offset: number) => waybackTime(new Date(Date.now() + offset).toISOString());
  const rows = [
    ["timestamp", "original", "statuscode"],
    [at(-HOUR), WECHAT_ARTICLE.address, "200"],
    [at(HOUR), WECHAT_ARTICLE.address, "200"],
  ];
  const body = new TextEncoder().encode(JSON.stringify(rows));
  world.sites.routes.set("https://web.archive.org/cdx/search/cdx", bytes("application/json", body));
}

function askedOfArchives({ sites }: World) {
  return sites.seen.filter(({ address }) => /archive\.|memgator/.test(new URL(address).hostname));
}

async function openArticle(library: PageDriver, title: string): Promise<void> {
  const place = await library.evaluate((wanted: string) => {
    const links = Array.from(document.querySelectorAll<HTMLAnchorElement>("[data-testid=resource-row] h2 a"));
    return links.findIndex((link) => link.textContent === wanted);
  }, title);
  assert.ok(place >= 0, `${title} is listed`);
  await library.click(`${marked("resource-row")}:nth-child(${place + 1}) h2 a`);
}

inEachBrowser("removals are listed, and archives are asked only after the reader agreed", async (world) => {
  await world.browser.answerPrompts("allow");
  await saveArticle(world, WECHAT_ARTICLE.address);
  await saveArticle(world, BLOG_ARTICLE.address);
  world.sites.routes.set(WECHAT_ARTICLE.address, html(wechatViolationPage()));
  publishIndex(world);
  const library = await openLibrary(world, 2);
  await checkNow(world, library, WECHAT_ARTICLE.title);
  await rowWithFate(library, "removed");

  const ledger = await world.browser.openExtensionPage("library.html#/ledger");
  await untilText(ledger, marked("ledger-confirmed"), new RegExp(VIOLATION_NOTICE));
  await ledger.click(marked("sort-survival"));
  await assertAccessible(ledger, "the ledger");
  const csv = await downloadedText(world, ledger, "ledger-spreadsheet", /^ironpot-removals.*\.csv$/);
  assert.match(csv, /^\uFEFF"title","nickname","created_at","archive","censored_date","censored_msg",/);
  assert.ok(csv.includes(`"${VIOLATION_NOTICE}"`), csv);
  assert.deepEqual(await whatSticksOut(ledger, "/library.html#/ledger", marked("ledger-confirmed")), []);
  await ledger.close();

  await openArticle(library, WECHAT_ARTICLE.title);
  await untilText(library, marked("elsewhere"), /not offered: the original is gone/);
  await clickWhenThere(library, marked("look-elsewhere"));
  await untilText(library, marked("look-consent"), /sends the article's address and your IP address/);
  await assertAccessible(library, "the question before a look");
  assert.deepEqual(askedOfArchives(world), []);
  await library.click(marked("agree-look"));
  await untilText(library, marked("finding-wayback"), /made while the article stood/);
  assert.equal((await attributesOf(library, `${marked("finding-wayback")} a`, "href")).length, 1);
  await assertAccessible(library, "what was found");

  const copy = `https://web.archive.org/web/${COPY_TIME}/${BLOG_ARTICLE.address}`;
  world.sites.routes.set(`https://web.archive.org/save/${BLOG_ARTICLE.address}`, redirect(copy));
  world.sites.routes.set(copy, html("<p>copy</p>"));
  await library.click(".page-header nav a");
  await untilText(library, marked("resources"), new RegExp(BLOG_ARTICLE.title));
  await openArticle(library, BLOG_ARTICLE.title);
  await clickWhenThere(library, marked("save-elsewhere"));
  await clickWhenThere(library, marked("agree-save"));
  await untilText(library, marked("save-elsewhere-state"), /Saved and public/);
  assert.deepEqual(await attributesOf(library, `${marked("save-elsewhere-state")} a`, "href"), [copy]);
  for (const { method, headers } of askedOfArchives(world)) {
    assert.equal(method, "GET");
    for (const name of ["cookie", "referer", "origin"])
      assert.equal(headers[name], undefined, `${name} was sent`);
  }
});
