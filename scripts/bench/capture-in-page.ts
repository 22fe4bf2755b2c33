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

async function measureRound({ html, uri }: BenchPage, round: number): Promise<Round> {
  const document = new DOMParser().parseFromString(html, "text/html");
  const timed = async (work: () => unknown): Promise<number> => {
    const started = performance.now();
    await work();
    return performance.now() - started;
  };
  const parse = (): unknown => new Readability(clones.pop() as Document).parse();
  const clones = [document, document].map((one) => one.cloneNode(true) as Document);
  const address = `${uri}${uri.includes("?") ? "&" : "?"}round=${round}`;
  return {
    parse: await timed(parse),
    extract: await timed(() => extractArticle(document, uri, { now: new Date() })),
    parseAndPut: await timed(async () => putStrictly(await floor, parse())),
    saveText: await timed(() =>
      saveDocument(archive, document, `${address}a`, { page: false, images: false }),
    ),
    saveDom: await timed(() => saveDocument(archive, document, `${address}b`, { page: true, images: false })),
    saveImages: await timed(() =>
      saveDocument(archive, document, `${address}c`, { page: true, images: true }),
    ),
  };
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
