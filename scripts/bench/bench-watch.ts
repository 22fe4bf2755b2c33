import { stat } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { vouchingSelectors } from "../../src/capture/publishers/vouching-selectors.ts";
import { vouchesForArticle } from "../../src/page/vouches-for-article.ts";
import { ChromiumPage } from "../../tests/e2e/drivers/chromium-page.ts";
import { addDomainRule } from "../../tests/e2e/harness/watchlist.ts";
import { buildOf, withWorld, type World } from "../../tests/e2e/harness/world.ts";
import { newsPage } from "../../tests/fixtures/capture/news-page.ts";
import { buildExtension } from "../demo/build-extension.ts";
import { html } from "../serve/routes.ts";
import { median } from "./median.ts";
import { scriptTime } from "./script-time.ts";

const WATCHED = "https://www.watched.example";
const UNWATCHED = "https://www.unwatched.example";
/** Longer than a page rests before the watcher speaks and is answered. */
const REST_MS = 1_300;
/** Loads that only warm up. */
const WARM_UP = 2;
const TIME_TARGET = 2;
const SIZE_TARGET = 8_192;

const PAGES: readonly (readonly [what: string, path: string, source: string])[] = [
  ["home page", "/", listOf(60)],
  ["channel with 200 links", "/yaowen/", listOf(200)],
  ["article, for comparison", "/2024/0828/1.html", newsPage()],
];

/**
 * Measures in Chromium what a watched page costs its main thread: script time of each page on a watched
 * host, beside that of the same page where nobody watches, load by load. None has a script of its own.
 */
export async function benchWatch(options: readonly string[]): Promise<void> {
  const { values } = parseArgs({ args: [...options], options: { loads: { type: "string", default: "30" } } });
  buildExtension();
  await withWorld("chromium", (world) => measure(world, Number(values.loads)));
  await printSizes();
}

async function measure(world: World, loads: number): Promise<void> {
  for (const [, path, source] of PAGES)
    for (const host of [WATCHED, UNWATCHED]) world.sites.routes.set(host + path, html(source));
  await addDomainRule(world, "watched.example", "include");
  console.log(`script on the main thread, medians of ${loads} loads, ms`);
  for (const [what, path] of PAGES) {
    const [watched, floor] = await sideBySide(world, path, loads);
    const verdict = path.endsWith(".html")
      ? ""
      : `, ${watched < TIME_TARGET ? "within" : "over"} ${TIME_TARGET}`;
    console.log(`${what.padEnd(26)} ${watched.toFixed(2)} (not watched: ${floor.toFixed(2)})${verdict}`);
  }
}

/** Each host in a tab of its own, so that neither changes processes. */
async function sideBySide(world: World, path: string, loads: number): Promise<[number, number]> {
  const times: [number[], number[]] = [[], []];
  const tabs = [await openTab(world), await openTab(world)] as const;
  for (let load = 0; load < WARM_UP + loads; load++)
    for (const [at, host] of [WATCHED, UNWATCHED].entries()) {
      const spent = await scriptTime((tabs[at] as ChromiumPage).page, host + path, REST_MS);
      if (load >= WARM_UP) (times[at] as number[]).push(spent);
    }
  for (const tab of tabs) await tab.close();
  return [median(times[0]), median(times[1])];
}

async function openTab(world: World): Promise<ChromiumPage> {
  const tab = await world.browser.openPage("about:blank");
  if (!(tab instanceof ChromiumPage)) throw new Error("Only Chromium is measured.");
  return tab;
}

/** What is put into a page that holds no article: the watcher, and at a list's address one question. */
async function printSizes(): Promise<void> {
  const { size } = await stat(join(buildOf("chromium"), "watch.js"));
  const selectors = JSON.stringify(vouchingSelectors(new URL(WATCHED)));
  // As it stands in the sources: the build makes it smaller.
  const question = vouchesForArticle.toString();
  const script = size + question.length;
  console.log(`watch.js ${size} bytes, the question at a list's address ${question.length} bytes at most`);
  console.log(`script together ${script}, ${script < SIZE_TARGET ? "within" : "over"} ${SIZE_TARGET} bytes`);
  console.log(`selectors, as data beside the question: ${selectors.length} bytes`);
}

function listOf(links: number): string {
  const items = Array.from(
    { length: links },
    (_, index) =>
      `<li class="item"><a href="/2024/0828/${1_000 + index}.html">第${index}条消息写的是老街上的又一件小事</a><span class="time">08-28</span></li>`,
  );
  return `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>要闻_青石新闻网</title></head>
<body><div class="nav"><ul><li><a href="/">首页</a></li><li><a href="/yaowen/">要闻</a></li></ul></div>
<div class="list"><ul>${items.join("\n")}</ul></div><div class="footer">版权所有 青石新闻网</div></body></html>`;
}
