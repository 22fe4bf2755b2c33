import { Readability } from "@mozilla/readability";
import { extractArticle } from "../../src/capture/extract-article.ts";
import { createReader, startBackground, type Background } from "./background-of-page.ts";
import { openFloor, putStrictly } from "./strict-put.ts";
import type { SaveTimes } from "./save-times.ts";

/** Runs inside the measured page: the product's own code beside the floor, on the same documents. */

export interface BenchPage {
  readonly html: string;
  readonly uri: string;
}

/** Milliseconds of one round over one page. */
export interface Round {
  readonly parse: number;
  readonly extract: number;
  readonly parseAndPut: number;
  readonly saveText: SaveTimes;
  readonly saveDom: SaveTimes;
  readonly saveImages: SaveTimes;
}

/** @param worker source of the script that stands for the background */
export type MeasureRound = (page: BenchPage, round: number, worker: string) => Promise<Round>;

const floor = openFloor();
let background: Background | null = null;

/** Every figure comes first in some round: what runs first pays for what the last one left behind. */
const measureRound: MeasureRound = async (page, round, worker) => {
  background ??= startBackground(worker);
  const works = worksOn(page, round, background);
  const names = Object.keys(works) as (keyof Round)[];
  const turn = round % names.length;
  const times: Partial<Record<keyof Round, number | SaveTimes>> = {};
  for (const name of [...names.slice(turn), ...names.slice(0, turn)]) times[name] = await works[name]();
  return times as unknown as Round;
};

type Works = { readonly [Name in keyof Round]: () => Promise<Round[Name]> };

function worksOn({ html, uri }: BenchPage, round: number, { save }: Background): Works {
  const document = new DOMParser().parseFromString(html, "text/html");
  // Readability changes what it reads, so that each parse has a copy, made before the clock runs.
  const clones = [document, document].map((one) => one.cloneNode(true) as Document);
  const parse = (): unknown => new Readability(clones.pop() as Document).parse();
  // One address a save, or the second one would find the article saved.
  const read = (name: string) => createReader(document, uri, `${name}${round}`);
  return {
    parse: () => timed(parse),
    extract: () => timed(() => extractArticle(document, uri, { now: new Date() })),
    parseAndPut: () => timed(async () => putStrictly(await floor, parse())),
    saveText: () => save(read("a"), { page: false, images: false }),
    saveDom: () => save(read("b"), { page: true, images: false }),
    saveImages: () => save(read("c"), { page: true, images: true }),
  };
}

async function timed(work: () => unknown): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

Object.assign(globalThis, { measureRound });
