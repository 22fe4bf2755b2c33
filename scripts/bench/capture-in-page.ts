import { Readability } from "@mozilla/readability";
import { commitCapture } from "../../src/archive/commit-capture.ts";
import { openArchive } from "../../src/archive/open-archive.ts";
import { verifyCapture } from "../../src/archive/read-back.ts";
import type { Article } from "../../src/capture/article.ts";
import { extractArticle } from "../../src/capture/extract-article.ts";
import type { ImageAnswer } from "../../src/capture/image-answer.ts";
import { payloadDigest } from "../../src/capture/payload-digest.ts";
import { resourceIdFor } from "../../src/resource/canonical-uri.ts";
import { buildCaptureRecord } from "../../src/jobs/capture-record.ts";
import { collectImages } from "../../src/jobs/collect-images.ts";

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

/** 40 kB of noise behind a PNG's signature: as large as a picture of an article, and not compressible. */
const PICTURE = Uint8Array.from([
  ...[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  ...Array.from({ length: 40_000 }, (_, index) => (index * 2_654_435_761) >>> 24),
]);

let pictures = 0;

/** Every address has a picture of its own: the same one for all would be taken for a stand-in. */
function pictureAt(finalUri: string): ImageAnswer {
  const bytes = PICTURE.slice();
  new DataView(bytes.buffer).setUint32(bytes.length - 4, pictures++);
  return { kind: "answered", by: "tab", status: 200, finalUri, bytes };
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
    saveText: await timed(() => save(document, `${address}a`, false, false)),
    saveDom: await timed(() => save(document, `${address}b`, true, false)),
    saveImages: await timed(() => save(document, `${address}c`, true, true)),
  };
}

/** From the request to the record that was read back, without what the browser takes to carry messages. */
async function save(document: Document, uri: string, withPage: boolean, withImages: boolean): Promise<void> {
  const extraction = extractArticle(document, uri, { now: new Date() });
  if (extraction.kind !== "article") return;
  const article: Article = { ...extraction.article, canonicalUri: uri };
  const pageHtml = withPage ? document.documentElement.outerHTML : null;
  const collected = await collectImages(withImages ? article.images : [], uri, {
    askForImage: async (finalUri) => pictureAt(finalUri),
    onProgress: () => {},
    signal: new AbortController().signal,
  });
  const record = await buildCaptureRecord({
    ...collected,
    article,
    resourceId: await resourceIdFor(uri),
    payloadDigest: await payloadDigest(article.title, article.text),
    id: crypto.randomUUID(),
    capturedAt: new Date().toISOString(),
    via: "page",
    trigger: "manual",
    rule: null,
    pageHtml,
    provenance: {
      requestedUri: uri,
      finalUri: uri,
      status: 200,
      charset: "UTF-8",
      publisher: article.publisher,
      extractor: "bench",
      userAgent: null,
    },
  });
  const { captureId } = await commitCapture(archive, record);
  const verified = await verifyCapture(archive, captureId);
  if (verified !== true) throw new Error(verified);
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
