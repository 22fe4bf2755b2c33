import { commitCapture } from "../../src/archive/commit-capture.ts";
import { advanceJournal, beginJournal, endJournal } from "../../src/archive/journal.ts";
import { lateImagesOf } from "../../src/archive/late-images.ts";
import { lookUpArticle } from "../../src/archive/look-up-article.ts";
import { openArchive } from "../../src/archive/open-archive.ts";
import { verifyCapture } from "../../src/archive/read-back.ts";
import { addAlias } from "../../src/archive/resources.ts";
import { readSettings } from "../../src/archive/settings.ts";
import type { PageReading } from "../../src/fate/page-reading.ts";
import { saveCapture, type SaveDeps } from "../../src/jobs/save-capture.ts";
import { acceptReading } from "../../src/messages/accept-reading.ts";
import type { FromBackground, ToBackground } from "./bench-messages.ts";
import { pictureAt } from "./bench-pictures.ts";
import { moment } from "./save-times.ts";

/**
 * Runs in a worker of the measured page, as the background runs beside the pages it saves: the product's
 * own job, archive and checks, from the command to the answer.
 */
const archive = openArchive("bench");

let onReading: (reading: PageReading) => void = () => {};

const page = self as unknown as Worker;

const tell = (message: FromBackground): void => page.postMessage(message, []);

page.addEventListener("message", async ({ data }: MessageEvent<ToBackground>): Promise<void> => {
  if (data.kind === "reading") onReading(data.reading);
  else
    try {
      tell(await save(data.uri));
    } catch (error) {
      tell({ kind: "failed", detail: `${data.uri}: ${String(error)}` });
    }
});

/** Of a page that is refused, every moment after the reading is that of the answer. */
async function save(uri: string): Promise<FromBackground> {
  const moments: { read?: number; decided?: number; committed?: number } = {};
  const deps: SaveDeps = {
    ...wire(uri),
    readTab: async () => {
      const reading = await askPage();
      moments.read = moment();
      return { kind: "answer", value: reading };
    },
    commitCapture: async (record) => {
      moments.decided = moment();
      const outcome = await commitCapture(archive, record);
      moments.committed = moment();
      return outcome;
    },
  };
  const request = { tabId: 1, trigger: "manual", rule: null, signal: new AbortController().signal } as const;
  const outcome = await saveCapture(request, deps);
  if (outcome.kind !== "saved" && outcome.kind !== "refused" && outcome.kind !== "refused-notice")
    throw new Error(JSON.stringify(outcome));
  const answered = moment();
  return { kind: "ended", read: answered, decided: answered, committed: answered, ...moments, answered };
}

function askPage(): Promise<PageReading> {
  return new Promise((resolve) => {
    onReading = resolve;
    tell({ kind: "read" });
  });
}

function wire(uri: string): Omit<SaveDeps, "readTab" | "commitCapture"> {
  return {
    now: () => new Date(),
    newId: () => crypto.randomUUID(),
    extractor: "bench",
    userAgent: navigator.userAgent,
    zoneAt: () => ({ timeZone: "UTC", utcOffset: 0 }),
    viewTab: async (id) => ({ id, uri, title: "", incognito: false }),
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
    verifyCapture: (captureId) => verifyCapture(archive, captureId),
    isStorageFull: () => false,
  };
}
