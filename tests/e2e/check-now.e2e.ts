import assert from "node:assert/strict";
import { html } from "../../scripts/serve/routes.ts";
import type { Route } from "../../scripts/serve/routes.ts";
import type { Cause, Fate } from "../../src/fate/fate.ts";
import { BLOG_ARTICLE, blogPage } from "../fixtures/sites/blog-pages.ts";
import { NEWS_ARTICLE, NEWS_ARTICLE_EDITED, newsPage } from "../fixtures/sites/news-pages.ts";
import {
  VIOLATION_NOTICE,
  VIOLATION_REASON,
  CITED_REGULATION,
  WECHAT_ARTICLE,
  wechatCaptchaPage,
  wechatViolationPage,
} from "../fixtures/sites/wechat-pages.ts";
import { inEachBrowser } from "./harness/in-each-browser.ts";
import { marked, untilText } from "./harness/elements.ts";
import { checkNow, openLibrary, rowWithFate } from "./harness/library.ts";
import { saveByPopup } from "./harness/popup.ts";
import type { World } from "./harness/world.ts";

async function saveArticle(world: World, address: string): Promise<void> {
  const page = await world.browser.openPage(address);
  await saveByPopup(world, page);
  await page.close();
}

async function newestObservation(world: World) {
  const observations = await world.archive.rows("observations");
  return observations.sort((a, b) => a.observedAt.localeCompare(b.observedAt)).at(-1);
}

inEachBrowser("a check tells the site nothing: no cookies, no referrer, no origin", async (world) => {
  const page = html(blogPage(BLOG_ARTICLE));
  const headers = { ...page.headers, "set-cookie": "reader=known; Path=/; SameSite=None; Secure" };
  world.sites.routes.set(BLOG_ARTICLE.address, { ...page, headers });
  await saveArticle(world, BLOG_ARTICLE.address);
  await world.browser.answerPrompts("allow");
  const library = await openLibrary(world, 1);
  const before = world.sites.seen.length;
  await checkNow(world, library, BLOG_ARTICLE.title);
  const requests = world.sites.seen.slice(before).filter(({ address }) => address.includes("hewan.example"));
  assert.deepEqual(
    requests.map(({ method, address }) => `${method} ${address}`),
    [`GET ${BLOG_ARTICLE.address}`],
  );
  for (const name of ["cookie", "referer", "origin", "authorization"])
    assert.equal(requests[0]?.headers[name], undefined, `${name} was sent`);
  await rowWithFate(library, "unchanged");
  // The cookie is really there: the reader's own visit carries it.
  await world.browser.openPage(BLOG_ARTICLE.address);
  assert.equal(
    world.sites.seen.findLast(({ address }) => address === BLOG_ARTICLE.address)?.headers.cookie,
    "reader=known",
  );
});

inEachBrowser("a check tells unchanged, edited, removed and unverified apart", async (world) => {
  await world.browser.answerPrompts("allow");
  await saveArticle(world, WECHAT_ARTICLE.address);
  const library = await openLibrary(world, 1);
  const { address, title } = WECHAT_ARTICLE;
  const answers: [Route | null, Fate, Cause | null][] = [
    [null, "unchanged", null],
    [html(wechatCaptchaPage()), "unverified", "captcha"],
    ["drop", "unverified", "network"],
    [html("<title>502 Bad Gateway</title>", 502), "unverified", "server-error"],
    [html("<title>403 Forbidden</title>", 403), "unverified", "forbidden"],
    [html("<title>404</title>", 404), "removed", "http-404"],
    [html(wechatViolationPage()), "removed", "platform"],
  ];
  for (const [answer, fate, cause] of answers) {
    if (answer) world.sites.routes.set(address, answer);
    await checkNow(world, library, title);
    const observation = await newestObservation(world);
    assert.deepEqual([observation?.fate, observation?.cause], [fate, cause]);
  }
  await rowWithFate(library, "removed", VIOLATION_NOTICE);
  const observation = await newestObservation(world);
  assert.equal(observation?.reason, VIOLATION_REASON);
  assert.equal(observation?.regulation, CITED_REGULATION);
  assert.equal(await world.archive.countOf("captures"), 1);
});

inEachBrowser("a check keeps an edited text as a new version beside the old one", async (world) => {
  await world.browser.answerPrompts("allow");
  await saveArticle(world, NEWS_ARTICLE.address);
  world.sites.routes.set(NEWS_ARTICLE.address, html(newsPage(NEWS_ARTICLE_EDITED)));
  const library = await openLibrary(world, 1);
  await checkNow(world, library, NEWS_ARTICLE.title);
  await rowWithFate(library, "edited");
  const captures = await world.archive.rows("captures");
  captures.sort((a, b) => a.capturedAt.localeCompare(b.capturedAt));
  assert.deepEqual(
    captures.map(({ via, trigger }) => [via, trigger]),
    [
      ["page", "manual"],
      ["fetch", "recheck"],
    ],
  );
  assert.ok(captures[0]?.text.includes("百分之四十"));
  assert.ok(captures[1]?.text.includes("百分之七十"));
});

inEachBrowser("a check without access says so and asks nothing of the site", async (world) => {
  await saveArticle(world, BLOG_ARTICLE.address);
  await world.browser.answerPrompts("refuse");
  // Headless Chromium leaves its prompt open: there is no word yet, and nothing may have happened.
  const library = await openLibrary(world, 1);
  const observed = await world.archive.countOf("observations");
  const before = world.sites.seen.length;
  await library.activate();
  await library.click(marked("check-now"));
  if (world.browser.name === "firefox")
    await untilText(library, marked("check-message"), /Permission needed/);
  assert.equal(world.sites.seen.slice(before).filter(({ address }) => address.includes("hewan")).length, 0);
  assert.equal(await world.archive.countOf("observations"), observed);
});
