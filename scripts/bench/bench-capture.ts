import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { launch } from "puppeteer-core";
import { build } from "vite";
import { decodeHtml } from "../../src/capture/decode-html.ts";
import { newsPage } from "../../tests/fixtures/capture/news-page.ts";
import { ensureChromium } from "../ensure-browser.ts";
import { corpusRows } from "../eval/corpus-rows.ts";
import { html, type Answer } from "../serve/routes.ts";
import { serveSites } from "../serve/serve-sites.ts";
import type { BenchPage, MeasureRound, Round } from "./capture-in-page.ts";
import { median } from "./median.ts";
import type { SaveTimes } from "./save-times.ts";

const ROUNDS = 7;
/** Rounds that only warm the page up: the first parse compiles. */
const WARM_UP = 2;
/** Larger pages would measure the transport of test data. */
const LARGEST_PAGE = 1_500_000;
const STAGE = "http://bench.example/";

type Figure = (round: Round) => number;

interface Target {
  readonly what: string;
  readonly figure: Figure;
  readonly floor: Figure;
  /** How much of the floor the figure may take. */
  readonly limit: number;
  /** The save whose parts are told. */
  readonly save?: (round: Round) => SaveTimes;
}

const TARGETS: readonly Target[] = [
  {
    what: "extraction / Readability.parse",
    figure: (round) => round.extract,
    floor: (round) => round.parse,
    limit: 1.5,
  },
  saved("text saved / parse + strict put", (round) => round.saveText, 1.3),
  saved("with the DOM / parse + strict put", (round) => round.saveDom, 2),
  saved("with images / parse + strict put", (round) => round.saveImages, 2.5),
];

const PARTS = ["extract", "signals", "serialise", "carry", "decide", "commit", "readBack"] as const;

function saved(what: string, save: (round: Round) => SaveTimes, limit: number): Target {
  return { what, save, limit, figure: (round) => save(round).committed, floor: (round) => round.parseAndPut };
}

/**
 * Measures capture in Chromium, each page beside its floor in the same round, and prints medians. A save is
 * the whole job from the command to the committed record, with the page and the background on threads of
 * their own; then it reads everything back, which is told beside it. What the browser takes to inject a
 * script is not in it.
 */
export async function benchCapture(options: readonly string[]): Promise<void> {
  const { values } = parseArgs({ args: [...options], options: { corpus: { type: "string" } } });
  const pages = values.corpus === undefined ? ownPages() : await corpusPages(values.corpus);
  const rounds = await measure(pages);
  console.log(
    `${pages.length} pages, ${ROUNDS} rounds each, medians over pages of the median of their rounds`,
  );
  const typical = (figure: Figure): number =>
    median(rounds.map((page) => median(page.map((round) => figure(round)))));
  for (const target of TARGETS) report(target, typical);
}

function report({ what, figure, floor, limit, save }: Target, typical: (figure: Figure) => number): void {
  const ratio = typical((round) => figure(round) / floor(round));
  const verdict = ratio <= limit ? "within" : "over";
  const [spent, least] = [figure, floor].map((one) => typical(one).toFixed(1));
  console.log(`${what.padEnd(36)} ${ratio.toFixed(2)} × (${spent} / ${least} ms), ${verdict} ${limit}`);
  if (!save) return;
  const parts = PARTS.map((part) => `${part} ${typical((round) => save(round)[part]).toFixed(1)}`);
  console.log(`  ${parts.join(" · ")}`);
}

async function measure(pages: readonly BenchPage[]): Promise<readonly (readonly Round[])[]> {
  const sites = await serveSites();
  sites.routes.set(STAGE, isolated(html("<!DOCTYPE html><title>bench</title>")));
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
    await page.evaluate(await bundle("capture-in-page.ts"));
    const worker = await bundle("save-in-worker.ts");
    const all: Round[][] = [];
    for (const one of pages) {
      const rounds: Round[] = [];
      for (let round = 0; round < WARM_UP + ROUNDS; round++) {
        const times = await page.evaluate(
          (...given) => (globalThis as unknown as { measureRound: MeasureRound }).measureRound(...given),
          one,
          round,
          worker,
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

/** Only pages that no other can look into are told the time to a hundredth of a millisecond. */
function isolated(answer: Answer): Answer {
  const alone = {
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-embedder-policy": "require-corp",
  };
  return { ...answer, headers: { ...answer.headers, ...alone } };
}

async function bundle(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: "warn",
    build: {
      write: false,
      minify: true,
      lib: { entry: join(import.meta.dirname, entry), formats: ["iife"], name: "bench" },
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
