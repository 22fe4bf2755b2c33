import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { launch } from "puppeteer-core";
import { build } from "vite";
import { decodeHtml } from "../../src/capture/decode-html.ts";
import { newsPage } from "../../tests/fixtures/capture/news-page.ts";
import { ensureChromium } from "../ensure-browser.ts";
import { corpusRows } from "../eval/corpus-rows.ts";
import { html } from "../serve/routes.ts";
import { serveSites } from "../serve/serve-sites.ts";
import type { BenchPage, Round } from "./capture-in-page.ts";
import { median } from "./median.ts";

const ROUNDS = 7;
/** Rounds that only warm the page up: the first parse compiles. */
const WARM_UP = 2;
/** Larger pages would measure the transport of test data. */
const LARGEST_PAGE = 1_500_000;
const STAGE = "http://bench.example/";

/** What each figure is measured against, and how much it may take of it. */
const TARGETS: readonly (readonly [figure: keyof Round, floor: keyof Round, limit: number, what: string])[] =
  [
    ["extract", "parse", 1.5, "extraction / Readability.parse"],
    ["saveText", "parseAndPut", 1.3, "text saved / parse + strict put"],
    ["saveDom", "parseAndPut", 2, "with the DOM / parse + strict put"],
    ["saveImages", "parseAndPut", 2.5, "with images / parse + strict put"],
  ];

/**
 * Measures capture in Chromium, each page beside its floor in the same round, and prints medians. A save is
 * the whole job from command to answer, with the lookups, the journal and the reading back; what the browser
 * takes to inject a script and to carry messages is not in it.
 */
export async function benchCapture(options: readonly string[]): Promise<void> {
  const { values } = parseArgs({ args: [...options], options: { corpus: { type: "string" } } });
  const pages = values.corpus === undefined ? ownPages() : await corpusPages(values.corpus);
  const rounds = await measure(pages);
  console.log(
    `${pages.length} pages, ${ROUNDS} rounds each, medians over pages of the median of their rounds`,
  );
  for (const [figure, floor, limit, what] of TARGETS) {
    const ratio = median(rounds.map((page) => median(page.map((round) => round[figure] / round[floor]))));
    const spent = median(rounds.map((page) => median(page.map((round) => round[figure]))));
    const least = median(rounds.map((page) => median(page.map((round) => round[floor]))));
    const verdict = ratio <= limit ? "within" : "over";
    console.log(
      `${what.padEnd(36)} ${ratio.toFixed(2)} × (${spent.toFixed(1)} / ${least.toFixed(1)} ms), ${verdict} ${limit}`,
    );
  }
}

async function measure(pages: readonly BenchPage[]): Promise<readonly (readonly Round[])[]> {
  const sites = await serveSites();
  sites.routes.set(STAGE, html("<!DOCTYPE html><title>bench</title>"));
  const browser = await launch({
    executablePath: await ensureChromium(),
    headless: true,
    pipe: true,
    args: [
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
      `--host-resolver-rules=MAP *:80 127.0.0.1:${sites.httpPort}`,
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-features=HttpsUpgrades",
      // bench.example is no secure context by itself, and crypto.subtle wants one.
      `--unsafely-treat-insecure-origin-as-secure=${STAGE}`,
    ],
  });
  try {
    const page = await browser.newPage();
    await page.goto(STAGE);
    await page.evaluate(await bundle());
    const all: Round[][] = [];
    for (const one of pages) {
      const rounds: Round[] = [];
      for (let round = 0; round < WARM_UP + ROUNDS; round++) {
        const times = await page.evaluate(
          (given, number) =>
            (
              globalThis as unknown as { measureRound: (page: BenchPage, round: number) => Promise<Round> }
            ).measureRound(given, number),
          one,
          round,
        );
        if (round >= WARM_UP) rounds.push(times);
      }
      all.push(rounds);
    }
    return all;
  } finally {
    await browser.close();
    await sites.close();
  }
}

async function bundle(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: "warn",
    build: {
      write: false,
      minify: true,
      lib: { entry: join(import.meta.dirname, "capture-in-page.ts"), formats: ["iife"], name: "bench" },
    },
  });
  const [first] = [built].flat();
  if (!first || !("output" in first)) throw new Error("The bench bundle was not built.");
  return first.output[0].code;
}

function ownPages(): readonly BenchPage[] {
  return [0, 5, 40].map((extra) => ({
    html: newsPage({ after: `<p>${"另有一段不短的文字，写的是别的事情。".repeat(extra)}</p>` }),
    uri: `http://news.bench.example/2024/0828/${extra}.html`,
  }));
}

interface CorpusRow {
  readonly file: string;
  readonly url: string;
  readonly charset: string;
  readonly kind: string;
}

async function corpusPages(corpusDir: string): Promise<readonly BenchPage[]> {
  const pages: BenchPage[] = [];
  for (const row of await corpusRows<CorpusRow>(corpusDir, "articles.jsonl")) {
    const bytes = await readFile(join(corpusDir, row.file));
    if (bytes.length > LARGEST_PAGE || row.kind === "list" || row.kind === "forum") continue;
    pages.push({ html: decodeHtml(bytes, `text/html; charset=${row.charset}`).html, uri: row.url });
  }
  return pages.filter((_, index) => index % 3 === 0);
}
