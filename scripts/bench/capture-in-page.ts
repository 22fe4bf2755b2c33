import { Readability } from "@mozilla/readability";
import { openArchive } from "../../src/archive/open-archive.ts";
import { extractArticle } from "../../src/capture/extract-article.ts";
import { saveDocument } from "./save-in-page.ts";

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
  readonly saveText: number;
  readonly saveDom: number;
  readonly saveImages: number;
}

const archive = openArchive("bench");
const floor = openFloor();

/** Every figure comes first in some round: what runs first pays for what the last one left behind. */
async function measureRound(page: BenchPage, round: number): Promise<Round> {
  const works = worksOn(page, round);
  const names = Object.keys(works) as (keyof Round)[];
  const turn = round % names.length;
  const times: Partial<Record<keyof Round, number>> = {};
  for (const name of [...names.slice(turn), ...names.slice(0, turn)]) times[name] = await timed(works[name]);
  return times as Round;
}

function worksOn({ html, uri }: BenchPage, round: number): Record<keyof Round, () => unknown> {
  const document = new DOMParser().parseFromString(html, "text/html");
  // Readability changes what it reads, so that each parse has a copy, made before the clock runs.
  const clones = [document, document].map((one) => one.cloneNode(true) as Document);
  const parse = (): unknown => new Readability(clones.pop() as Document).parse();
  const address = `${uri}${uri.includes("?") ? "&" : "?"}round=${round}`;
  return {
    parse,
    extract: () => extractArticle(document, uri, { now: new Date() }),
    parseAndPut: async () => putStrictly(await floor, parse()),
    saveText: () => saveDocument(archive, document, `${address}a`, { page: false, images: false }),
    saveDom: () => saveDocument(archive, document, `${address}b`, { page: true, images: false }),
    saveImages: () => saveDocument(archive, document, `${address}c`, { page: true, images: true }),
  };
}

async function timed(work: () => unknown): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

function openFloor(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open("floor", 1);
    request.addEventListener("upgradeneeded", () =>
      request.result.createObjectStore("rows", { autoIncrement: true }),
    );
    request.addEventListener("success", () => resolve(request.result));
    request.addEventListener("error", () => reject(request.error));
  });
}

function putStrictly(database: IDBDatabase, row: unknown): Promise<void> {
  return new Promise((resolve, reject) => {
    const transaction = database.transaction("rows", "readwrite", { durability: "strict" });
    transaction.objectStore("rows").put(row);
    transaction.addEventListener("complete", () => resolve());
    transaction.addEventListener("error", () => reject(transaction.error));
  });
}

Object.assign(globalThis, { measureRound });
