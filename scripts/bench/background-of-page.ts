import type { Extraction } from "../../src/capture/article.ts";
import { extractArticle } from "../../src/capture/extract-article.ts";
import type { PageReading } from "../../src/fate/page-reading.ts";
import { readSignals } from "../../src/fate/read-signals.ts";
import { addressKey } from "../../src/resource/canonical-uri.ts";
import type { FromBackground, ToBackground } from "./bench-messages.ts";
import { moment, type SaveKind, type SaveTimes } from "./save-times.ts";

export interface Background {
  /** Has the background save the page, from the command to the answer. */
  readonly save: (page: PageReader, kind: SaveKind) => Promise<SaveTimes>;
}

/** Milliseconds of the page's own work. */
type PageTimes = Pick<SaveTimes, "extract" | "signals" | "serialise">;

export interface PageReader {
  readonly uri: string;
  readonly read: (kind: SaveKind) => { readonly reading: PageReading; readonly times: PageTimes };
}

/** The product's background in a worker, which asks the page to be read as the extension does. */
export function startBackground(source: string): Background {
  const worker = new Worker(URL.createObjectURL(new Blob([source], { type: "text/javascript" })));
  const tell = (message: ToBackground): void => worker.postMessage(message, []);
  const hear = (): Promise<FromBackground> =>
    new Promise((resolve) => {
      const heard = ({ data }: MessageEvent<FromBackground>): void => resolve(data);
      worker.addEventListener("message", heard, { once: true });
    });
  return {
    save: async (page, kind) => {
      const started = moment();
      let work: PageTimes = { extract: 0, signals: 0, serialise: 0 };
      tell({ kind: "save", uri: page.uri, images: kind.images });
      let word = await hear();
      if (word.kind === "read") {
        const { reading, times } = page.read(kind);
        work = times;
        tell({ kind: "reading", reading });
        word = await hear();
      }
      if (word.kind !== "ended") throw new Error(word.kind === "failed" ? word.detail : word.kind);
      return timesOf(started, work, word);
    },
  };
}

function timesOf(started: number, work: PageTimes, ended: FromBackground & { kind: "ended" }): SaveTimes {
  return {
    ...work,
    carry: ended.read - started - work.extract - work.signals - work.serialise,
    decide: ended.decided - ended.read,
    commit: ended.committed - ended.decided,
    committed: ended.committed - started,
    readBack: ended.answered - ended.committed,
  };
}

/** What the capture script reads, of a document that is no page of its own; `mark` makes its address another. */
export function createReader(document: Document, pageUri: string, mark: string): PageReader {
  const uri = marked(addressKey(pageUri), mark);
  return {
    uri,
    read: (kind) => {
      const moments = [performance.now()];
      const step = <Result>(work: () => Result): Result => {
        const result = work();
        moments.push(performance.now());
        return result;
      };
      const extraction = step(() => extractArticle(document, pageUri, { now: new Date() }));
      const signals = step(() => readSignals(document, pageUri));
      const pageHtml = step(() => (kind.page ? document.documentElement.outerHTML : null));
      const [start = 0, extracted = 0, looked = 0, serialised = 0] = moments;
      const { contentType, characterSet: charset } = document;
      const page = { uri, contentType, charset, status: 200, signals, pageHtml };
      return {
        reading: { ...page, extraction: renamed(extraction, mark, kind) },
        times: {
          extract: extracted - start,
          signals: looked - extracted,
          serialise: serialised - looked,
        },
      };
    },
  };
}

function renamed(extraction: Extraction, mark: string, { images }: SaveKind): Extraction {
  if (extraction.kind === "refused") return extraction;
  const { article } = extraction;
  const canonicalUri = marked(article.canonicalUri, mark);
  return {
    kind: "article",
    article: { ...article, images: images ? article.images : [], canonicalUri, nextPages: [] },
  };
}

/** In the host's name: platforms know their articles by parts of the query. */
function marked(uri: string, mark: string): string {
  return uri.replace("://", `://${mark}.`);
}
