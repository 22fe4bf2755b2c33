import type { BrowserName } from "../../tests/e2e/drivers/browser-driver.ts";
import { saveByPopup } from "../../tests/e2e/harness/popup.ts";
import { withWorld, type World } from "../../tests/e2e/harness/world.ts";
import { buildExtension } from "../demo/build-extension.ts";
import { html } from "../serve/routes.ts";
import { peakMemory, treeMemory } from "./tree-memory.ts";

const HOST = "https://large.example";
const MEGABYTE = 1024 * 1024;
const SENTENCE = "河湾镇的老街上又开了一家小店，店主说要把旧招牌一块块擦亮再挂回去。";

/** Name, and the body of the article. The first is the floor. */
const PAGES: readonly (readonly [name: string, body: () => string])[] = [
  ["ordinary article", () => `<p>${SENTENCE}</p>`.repeat(20)],
  ["120,000 elements", () => "<p><b>甲</b><i>乙</i></p>".repeat(40_000)],
  ["10,000 elements deep", () => "<div>".repeat(10_000) + SENTENCE.repeat(20) + "</div>".repeat(10_000)],
  ["30 MB in long paragraphs", () => bytesOf(`<p>${SENTENCE.repeat(100)}</p>`)],
  ["50,000 paragraphs", () => `<p>${SENTENCE}</p>`.repeat(50_000)],
  [
    "30 MB of attributes",
    () => `<p>${SENTENCE}</p>`.repeat(20) + bytesOf(`<p data-x="${"x".repeat(10_000)}">一</p>`),
  ],
];

/** What one click on "save now" cost. */
interface Cost {
  /** Milliseconds from the click to the word "saved". */
  readonly saved: number;
  /** Longest time for which the page did nothing else, ms. */
  readonly blocked: number;
  /** Megabytes above what the browser had in memory before; `null` where that cannot be told. */
  readonly memory: number | null;
  readonly partial: string | null;
}

/** Saves pages of unusual size in both browsers and prints what each cost, beside an ordinary article. */
export async function benchLarge(): Promise<void> {
  for (const browser of ["chrome", "firefox"] as const) buildExtension(browser);
  console.log('one click on "save now" each; memory is that of the whole browser above its rest');
  for (const name of ["chromium", "firefox"] as const) {
    console.log(`\n${name.padEnd(28)} saved ms  page blocked ms  memory MB  partial`);
    for (const [what, body] of PAGES) console.log(line(what, await costOf(name, body())));
  }
}

function line(what: string, { saved, blocked, memory, partial }: Cost): string {
  const figures = [saved.toFixed(0).padStart(8), blocked.toFixed(0).padStart(16)];
  return [what.padEnd(28), ...figures, (memory?.toFixed(0) ?? "–").padStart(10), ` ${partial ?? "–"}`].join(
    " ",
  );
}

async function costOf(name: BrowserName, body: string): Promise<Cost> {
  let cost: Cost | undefined;
  await withWorld(name, async (world) => {
    cost = await measure(world, body);
  });
  if (!cost) throw new Error("nothing was measured");
  return cost;
}

async function measure(world: World, body: string): Promise<Cost> {
  const address = `${HOST}/2024/09/long.html`;
  world.sites.routes.set(address, html(pageOf(body)));
  const page = await world.browser.openPage(address);
  await page.evaluate(forgetGaps);
  const before = treeMemory();
  const started = performance.now();
  const { peak } = await peakMemory(() => saveByPopup(world, page));
  const saved = performance.now() - started;
  const [capture] = await world.archive.rows("captures");
  if (!capture) throw new Error("it was not saved");
  const memory = peak === null || before === null ? null : peak - before;
  return { saved, blocked: await page.evaluate(longestGap), memory, partial: capture.partial };
}

/** The page's own script: notes the longest pause between two of its timers since it was last told to forget. */
const WATCH_GAPS = `<script>(() => {
  const { dataset } = document.documentElement;
  let last = performance.now();
  setInterval(() => {
    const now = performance.now();
    if (now - last > Number(dataset.gap ?? 0)) dataset.gap = String(now - last);
    last = now;
  }, 5);
})()</script>`;

function forgetGaps(): void {
  delete document.documentElement.dataset.gap;
}

function longestGap(): number {
  return Number(document.documentElement.dataset.gap ?? 0);
}

function pageOf(body: string): string {
  const title = "没有尽头的长页";
  return `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>${title}</title>${WATCH_GAPS}</head><body>
<article class="article-content"><h1>${title}</h1><p>2024-09-02 08:20 来源：河湾笔记</p>${body}</article></body></html>`;
}

function bytesOf(part: string): string {
  return part.repeat(Math.ceil((30 * MEGABYTE) / Buffer.byteLength(part)));
}
