import { extractArticle } from "../capture/extract-article.ts";
import { unclobbered } from "../capture/unclobbered.ts";
import { bodyFrames } from "./body-frames.ts";
import { isArriving, noteArrivals } from "./text-arrival.ts";
import { PAGE_HTML_LIMIT, type PageReading, type ReadOptions } from "../fate/page-reading.ts";
import { readSignals } from "../fate/read-signals.ts";
import { withoutBanner } from "./without-banner.ts";

/** Reads the page this script was injected into, without changing it, in one go: no script of the page runs in between. */
export function readPage({ withPage, strict }: ReadOptions): PageReading {
  noteArrivals();
  const extraction = extractArticle(document, location.href, { now: new Date(), strict });
  return {
    uri: location.href,
    contentType: unclobbered(document, "contentType"),
    charset: unclobbered(document, "characterSet"),
    status: navigationStatus(),
    loadedAt: loadedAt(),
    extraction,
    signals: readSignals(document, location.href),
    pageHtml: withPage ? serialisePage(document) : null,
    openedAt: performance.timeOrigin,
    settling: isArriving(extraction.kind === "refused" && extraction.reason !== "list"),
    bodyFrames: bodyFrames(document, extraction),
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
