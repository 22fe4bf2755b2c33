import { readSettings } from "../../src/archive/settings.ts";
import { commitCapture } from "../../src/archive/commit-capture.ts";
import { advanceJournal, beginJournal, endJournal } from "../../src/archive/journal.ts";
import { lateImagesOf } from "../../src/archive/late-images.ts";
import type { Archive } from "../../src/archive/open-archive.ts";
import { verifyCapture } from "../../src/archive/read-back.ts";
import { addAlias } from "../../src/archive/resources.ts";
import { lookUpArticle } from "../../src/archive/look-up-article.ts";
import type { Extraction } from "../../src/capture/article.ts";
import type { ImageAnswer } from "../../src/capture/image-answer.ts";
import type { PageReading } from "../../src/fate/page-reading.ts";
import { saveCapture, type SaveDeps } from "../../src/jobs/save-capture.ts";
import { readSignals } from "../../src/fate/read-signals.ts";
import { extractArticle } from "../../src/capture/extract-article.ts";
import { acceptReading } from "../../src/messages/accept-reading.ts";

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

/** What of a page is saved. */
export interface SaveKind {
  /** The rendered DOM. */
  readonly page: boolean;
  readonly images: boolean;
}

/**
 * The whole job from the command to its answer, with the product's own code, archive and checks. Only
 * what the browser itself takes to carry messages is missing: the document is read where it stands.
 */
export async function saveDocument(
  archive: Archive,
  document: Document,
  uri: string,
  kind: SaveKind,
): Promise<void> {
  const request = { tabId: 1, trigger: "manual", rule: null, signal: new AbortController().signal } as const;
  const outcome = await saveCapture(request, wire(archive, document, uri, kind));
  if (outcome.kind !== "saved" && outcome.kind !== "refused" && outcome.kind !== "refused-notice")
    throw new Error(`${uri}: ${JSON.stringify(outcome)}`);
}

/** What the capture script reads, of a document that is no page of its own. */
function read(document: Document, uri: string, kind: SaveKind): PageReading {
  return {
    uri,
    contentType: document.contentType,
    charset: document.characterSet,
    status: 200,
    extraction: extract(document, uri, kind),
    signals: readSignals(document, uri),
    pageHtml: kind.page ? document.documentElement.outerHTML : null,
  };
}

function extract(document: Document, uri: string, { images }: SaveKind): Extraction {
  const extraction = extractArticle(document, uri, { now: new Date() });
  if (extraction.kind === "refused") return extraction;
  // One address a round, or the second round would find the article saved.
  const article = { ...extraction.article, canonicalUri: uri, nextPages: [] };
  return { kind: "article", article: images ? article : { ...article, images: [] } };
}

function wire(archive: Archive, document: Document, uri: string, kind: SaveKind): SaveDeps {
  return {
    now: () => new Date(),
    newId: () => crypto.randomUUID(),
    extractor: "bench",
    userAgent: navigator.userAgent,
    zoneAt: () => ({ timeZone: "UTC", utcOffset: 0 }),
    viewTab: async (id) => ({ id, uri, title: "", incognito: false }),
    readTab: async () => ({ kind: "answer", value: read(document, uri, kind) }),
    acceptReading,
    sleep: async () => {},
    readFrameArticles: async () => [],
    readFrames: async () => [],
    acceptFrames: () => [],
    takeScreenshot: async () => null,
    settings: () => readSettings(archive),
    originOf: (address) => address,
    missingOrigins: async (origins) => [...origins],
    fetchPage: () => Promise.reject(new Error("nothing is fetched")),
    fetchImage: async ({ uri: finalUri }) => pictureAt(finalUri),
    lookUpArticle: (canonicalUri) => lookUpArticle(archive, canonicalUri),
    addAlias: (resourceId, address) => addAlias(archive, resourceId, address),
    lateImagesOf: (captureIds) => lateImagesOf(archive, captureIds),
    journal: {
      begin: (id, tabId, address, imagesTotal) =>
        beginJournal(archive, {
          ...{ id, tabId, uri: address, imagesTotal, phase: "images", imagesDone: 0 },
          startedAt: new Date().toISOString(),
        }),
      advance: (id, phase, imagesDone) => advanceJournal(archive, id, { phase, imagesDone }),
      end: (id) => endJournal(archive, id),
    },
    commitCapture: (record) => commitCapture(archive, record),
    verifyCapture: (captureId) => verifyCapture(archive, captureId),
    isStorageFull: () => false,
  };
}
