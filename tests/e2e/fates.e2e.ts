import assert from "node:assert/strict";
import { html, redirect } from "../../scripts/serve/routes.ts";
import type { Route } from "../../scripts/serve/routes.ts";
import type { Cause, Confidence, Fate } from "../../src/fate/fate.ts";
import { WALL_CASES } from "../fate/notice-cases.ts";
import { siteMessage } from "../fate/sample-pages.ts";
import { BLOG_ARTICLE, blogPage } from "../fixtures/sites/blog-pages.ts";
import { homePage } from "../fixtures/sites/list-pages.ts";
import { loginPage } from "../fixtures/sites/news-pages.ts";
import type { SiteArticle } from "../fixtures/sites/site-article.ts";
import {
  CITED_REGULATION,
  DELETED_NOTICE,
  VIOLATION_NOTICE,
  VIOLATION_REASON,
  WECHAT_ARTICLE,
  wechatCaptchaPage,
  wechatDeletedPage,
  wechatPage,
  wechatViolationPage,
} from "../fixtures/sites/wechat-pages.ts";
import { untilBatch } from "./harness/batch.ts";
import { clickWhenThere, marked, untilText } from "./harness/elements.ts";
import { inEachBrowser } from "./harness/in-each-browser.ts";
import { openLibrary } from "./harness/library.ts";
import { writePastArchive, type PastLook } from "./harness/past-archive.ts";
import { until } from "./harness/until.ts";
import { watchPreset } from "./harness/watchlist.ts";
import type { World } from "./harness/world.ts";

/** What becomes of one original, and what the reader is to be told. */
interface Story {
  readonly article: SiteArticle;
  readonly page: string;
  /** What the server answers today. */
  readonly today: Route;
  readonly looks?: readonly PastLook[];
  readonly fate: Fate;
  readonly cause: Cause | null;
  readonly confidence?: Confidence;
  /** Words of the library's row. */
  readonly says: readonly string[];
}

const MISSING = html("<!doctype html><title>404</title><h1>页面不存在</h1>", 404);
const SEEN_SEVEN_HOURS_AGO = { confidence: "suspected", hoursAgo: 7 } as const;

/** An article on a host of its own, so that its site keeps no other waiting. */
function gazette(name: string, scheme = "https"): Pick<Story, "article" | "page"> {
  const address = `${scheme}://www.${name}-gazette.example/2024/08/bridge-20240825.html`;
  const article = { ...BLOG_ARTICLE, address, title: `一座桥的账本：${name}`, images: [] };
  return { article, page: blogPage(article) };
}

function wechat(name: string, number: number): Pick<Story, "article" | "page"> {
  const address = WECHAT_ARTICLE.address.replace("mid=2650000101", `mid=26500002${number}`);
  const article = { ...WECHAT_ARTICLE, address, title: `老渡口的船票：${name}`, images: [] };
  return { article, page: wechatPage(article) };
}

/** What a site shows in place of whatever it does not have, as if it were a page: nothing in it says so. */
const LOST = html(siteMessage("风把这一页吹到江对岸去了，去渡口等一等吧。", "河湾公报"));
const LOST_AT = ["firstlost", "secondlost"] as const;

function directory(name: string): string {
  return `https://www.${name}-gazette.example/2024/08/`;
}

function home(name: string): string {
  return `https://www.${name}-gazette.example/`;
}

function wallPage(cause: Cause): string {
  const found = WALL_CASES.find((row) => row.cause === cause && !row.uri.includes("weixin"));
  if (!found) throw new Error(`no wall for ${cause}`);
  return found.html;
}

const gone = { fate: "removed", confidence: "confirmed" } as const;
const maybe = { fate: "removed", confidence: "suspected" } as const;
const unverified = { fate: "unverified", confidence: "confirmed" } as const;
const NOT_COUNTED = ["Could not be verified", "Not counted as removed."];

function living(): Story[] {
  const unchanged = gazette("unchanged", "http");
  const edited = gazette("edited");
  const moved = gazette("moved");
  const restored = gazette("restored");
  return [
    { ...unchanged, today: html(unchanged.page), fate: "unchanged", cause: null, says: ["Unchanged"] },
    {
      ...edited,
      ...{ today: html(edited.page.replace("修了十一年", "修了十二年")), fate: "edited", cause: null },
      says: ["Edited"],
    },
    {
      ...moved,
      today: redirect("https://www.moved-gazette.example/archive/n20240825-7.html", 301),
      ...{ fate: "moved", cause: null, says: ["Moved"] },
    },
    {
      ...restored,
      looks: [{ fate: "removed", cause: "author", confidence: "confirmed", hoursAgo: 48 }],
      ...{ today: html(restored.page), fate: "unchanged", cause: null, says: ["Unchanged"] },
    },
  ];
}

function removed(): Story[] {
  const again = { fate: "removed", cause: "http-404", ...SEEN_SEVEN_HOURS_AGO } as const;
  const elsewhere = { fate: "removed", cause: "soft-404", ...SEEN_SEVEN_HOURS_AGO } as const;
  return [
    {
      ...{ ...wechat("author", 11), ...gone, cause: "author", today: html(wechatDeletedPage()) },
      says: ["Removed", "Deleted by its publisher", DELETED_NOTICE],
    },
    {
      ...{ ...wechat("platform", 12), ...gone, cause: "platform", today: html(wechatViolationPage()) },
      says: ["Removed by the platform", VIOLATION_NOTICE, VIOLATION_REASON, CITED_REGULATION],
    },
    {
      ...{ ...gazette("blocked"), ...maybe, cause: "account-blocked" },
      today: html(siteMessage("该账号因违反社区规定，已被封禁")),
      says: ["Possibly removed (seen once)", "The account is blocked", "该账号因违反社区规定，已被封禁"],
    },
    {
      ...{ ...gazette("complaint"), ...gone, cause: "complaint" },
      looks: [{ fate: "removed", cause: "complaint", ...SEEN_SEVEN_HOURS_AGO }],
      today: html(siteMessage("该内容因被投诉侵权，已被删除")),
      says: ["Removed after a complaint", "该内容因被投诉侵权，已被删除"],
    },
    {
      ...{ ...gazette("first404"), ...maybe, cause: "http-404", today: MISSING },
      says: ["Possibly removed (seen once)", "Page is gone (404)"],
    },
    {
      ...{ ...gazette("second404"), ...gone, cause: "http-404", today: MISSING, looks: [again] },
      says: ["Removed", "Page is gone (404)"],
    },
    {
      ...{ ...gazette("gone410"), ...gone, cause: "http-410" },
      today: html("<title>410</title><h1>410 Gone</h1>", 410),
      says: ["Page is gone for good (410)"],
    },
    {
      ...{ ...gazette("legal451"), ...gone, cause: "http-451" },
      today: html("<title>451</title><h1>Unavailable For Legal Reasons</h1>", 451),
      says: ["Not available for legal reasons (451)"],
    },
    {
      ...{ ...gazette("firsthome"), ...maybe, cause: "soft-404", today: redirect(home("firsthome")) },
      says: ["Possibly removed (seen once)", "Another page stands in its place"],
    },
    {
      ...{ ...gazette("secondhome"), ...gone, cause: "soft-404", today: redirect(home("secondhome")) },
      ...{ looks: [elsewhere], says: ["Removed", "Another page stands in its place"] },
    },
    {
      ...{ ...gazette("firstlost"), ...maybe, cause: "soft-404", today: LOST },
      says: ["Possibly removed (seen once)", "Another page stands in its place"],
    },
    {
      ...{ ...gazette("secondlost"), ...gone, cause: "soft-404", today: LOST },
      ...{ looks: [elsewhere], says: ["Removed", "Another page stands in its place"] },
    },
  ];
}

function walled(): Story[] {
  const answers: readonly (readonly [Cause, Route, string])[] = [
    ["login", html(loginPage()), "The site asks for a login"],
    ["forbidden", html("<title>403 Forbidden</title><h1>403 Forbidden</h1>", 403), "The site refused access"],
    [
      "rate-limited",
      html("<title>429</title><h1>Too Many Requests</h1>", 429),
      "The site asks for fewer requests",
    ],
    ["server-error", html("<title>502 Bad Gateway</title>", 502), "The site has a fault"],
    ["js-challenge", html(wallPage("js-challenge")), "The site tests the browser first"],
    ["network", "drop", "No answer from the site"],
  ];
  return [
    {
      ...{ ...wechat("captcha", 14), ...unverified, cause: "captcha", today: html(wechatCaptchaPage()) },
      says: [...NOT_COUNTED, "The site asks for a captcha"],
    },
    ...answers.map(([cause, today, words]) => ({
      ...{ ...gazette(cause), ...unverified, cause, today, says: [...NOT_COUNTED, words] },
    })),
  ];
}

/** Imports copies of three days ago, lets the sites answer as they do today, and has all of them checked. */
async function checkAll(world: World, stories: readonly Story[]): Promise<void> {
  const past = stories.map(({ article, page, looks = [] }) => ({
    address: article.address,
    html: page,
    looks,
  }));
  const library = await openLibrary(world, 0);
  await library.chooseFile(marked("import"), await writePastArchive(world.browser.downloadsDir, past));
  await untilText(library, marked("import-state"), new RegExp(`Imported: ${stories.length} articles`));
  for (const { article, today } of stories) world.sites.routes.set(article.address, today);
  world.sites.routes.set(
    "https://www.moved-gazette.example/archive/n20240825-7.html",
    html(gazette("moved").page),
  );
  for (const name of ["firsthome", "secondhome", ...LOST_AT])
    world.sites.routes.set(home(name), html(homePage()));
  for (const name of LOST_AT) world.sites.routes.set(`${directory(name)}*`, LOST);
  await clickWhenThere(library, marked("several"));
  await clickWhenThere(library, marked("check-all"));
  await untilBatch(library, "done");
  await library.close();
}

/** Text of the library's rows by headline, each with its mark. */
async function rowsByTitle(
  world: World,
  articles: number,
): Promise<Map<string, { fate: string; text: string }>> {
  const library = await openLibrary(world, articles);
  const rows = await library.evaluate(
    (selector: string) =>
      Array.from(document.querySelectorAll<HTMLElement>(selector), (row) => ({
        title: row.querySelector("h2")?.textContent ?? "",
        fate: row.dataset["fate"] ?? "",
        // What is scrolled out of view has no `innerText`.
        text: row.textContent,
      })),
    marked("resource-row"),
  );
  await library.close();
  return new Map(rows.map(({ title, fate, text }) => [title, { fate, text }]));
}

async function newestLooks(world: World) {
  const resources = new Map((await world.archive.rows("resources")).map((row) => [row.id, row]));
  const looks = await world.archive.rows("observations");
  looks.sort((a, b) => a.observedAt.localeCompare(b.observedAt));
  return new Map(looks.map((look) => [resources.get(look.resourceId)?.title, look]));
}

inEachBrowser("an original goes through every fate, and is told of in its words", async (world) => {
  await watchPreset(world, "wechat");
  const stories = [...living(), ...removed(), ...walled()];
  await checkAll(world, stories);
  const looks = await newestLooks(world);
  const rows = await rowsByTitle(world, stories.length);
  for (const { article, fate, cause, confidence = "confirmed", says } of stories) {
    const look = looks.get(article.title);
    assert.deepEqual([look?.fate, look?.cause, look?.confidence], [fate, cause, confidence], article.title);
    const row = rows.get(article.title);
    assert.equal(row?.fate, fate, article.title);
    for (const words of says) assert.ok(row?.text.includes(words), `${article.title}: ${row?.text}`);
    if (fate !== "removed") assert.doesNotMatch(row?.text ?? "", /Removed|Possibly removed/);
  }
  const restored = (await world.archive.rows("resources")).find(({ title }) => title?.endsWith("restored"));
  assert.equal(restored?.fate?.restored?.confidence, "confirmed");
  // What was saved under http is asked for under http.
  assert.ok(world.sites.seen.some(({ address }) => address.startsWith("http://www.unchanged-gazette")));
  for (const name of LOST_AT) {
    const asked = world.sites.seen.filter(({ address }) => address.startsWith(directory(name)));
    assert.equal(asked.length, 2, `${name}: the article, and once an address at which nothing can stand`);
  }
  await visitAfterRemoval(world);
});

/** The reader comes upon a notice on a watched site: nobody clicks, and it is known. */
async function visitAfterRemoval(world: World): Promise<void> {
  const { article } = wechat("captcha", 14);
  world.sites.routes.set(article.address, html(wechatDeletedPage()));
  const before = await world.archive.countOf("observations");
  await world.browser.openPage(`${article.address}#wechat_redirect`);
  await until(
    "the visit is a look",
    () => world.archive.countOf("observations"),
    (count) => count > before,
  );
  const look = (await newestLooks(world)).get(article.title);
  assert.deepEqual(
    [look?.via, look?.fate, look?.cause, look?.notice],
    ["page", "removed", "author", DELETED_NOTICE],
  );
}
