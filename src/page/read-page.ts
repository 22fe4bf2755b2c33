import { extractArticle } from "../capture/extract-article.ts";
import { unclobbered } from "../capture/unclobbered.ts";
import { bodyFrames } from "./body-frames.ts";
import { isArriving, noteArrivals } from "./text-arrival.ts";
import { PAGE_HTML_LIMIT, type PageReading, type ReadOptions } from "../fate/page-reading.ts";
import { readSignals } from "../fate/read-signals.ts";
import { withoutBanner } from "./without-banner.ts";

/** Reads the page this script was injected into. */
export function readPage(options: ReadOptions): PageReading {
  noteArrivals();
  const reading = readDocument(document, location.href, options, {
    status: navigationStatus(),
    loadedAt: loadedAt(),
    openedAt: performance.timeOrigin,
  });
  const { extraction } = reading;
  const lacksText = extraction.kind === "refused" && extraction.reason !== "list";
  return { ...reading, settling: isArriving(lacksText), bodyFrames: bodyFrames(document, extraction) };
}

/** Reads a page without changing it, in one go: no script of the page runs in between. */
export function readDocument(
  page: Document,
  uri: string,
  { withPage, strict }: ReadOptions,
  navigation: Pick<PageReading, "status" | "loadedAt" | "openedAt">,
): PageReading {
  return {
    uri,
    contentType: unclobbered(page, "contentType"),
    charset: unclobbered(page, "characterSet"),
    ...navigation,
    extraction: extractArticle(page, uri, { now: new Date(), strict }),
    signals: readSignals(page, uri),
    pageHtml: withPage ? serialisePage(page) : null,
  };
}

/** The page's clock starts with its navigation; what comes back out of the back-forward cache keeps it. */
function loadedAt(): string | null {
  const [entry] = performance.getEntriesByType("navigation");
  const timing = entry as PerformanceNavigationTiming | undefined;
  const cached = timing !== undefined && timing.transferSize === 0 && timing.encodedBodySize > 0;
  return cached ? null : new Date(performance.timeOrigin).toISOString();
}

/** Status of the navigation that brought this document; 0 and absence both mean "not told". */
function navigationStatus(): number | null {
  const [entry] = performance.getEntriesByType("navigation");
  return (entry as PerformanceNavigationTiming | undefined)?.responseStatus || null;
}

function serialisePage(page: Document): string | null {
  const doctype = unclobbered(page, "doctype");
  const root = withoutBanner(unclobbered(page, "documentElement"));
  const html = (doctype ? `<!DOCTYPE ${doctype.name}>\n` : "") + root.outerHTML;
  return html.length > PAGE_HTML_LIMIT ? null : html;
}
