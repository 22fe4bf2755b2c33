import { extractArticle } from "../capture/extract-article.ts";
import { unclobbered } from "../capture/unclobbered.ts";
import { PAGE_HTML_LIMIT, type PageReading, type ReadOptions } from "../fate/page-reading.ts";
import { readSignals } from "../fate/read-signals.ts";

/** Reads the page this script was injected into. */
export function readPage(options: ReadOptions): PageReading {
  return readDocument(document, location.href, options, {
    status: navigationStatus(),
    loadedAt: loadedAt(),
  });
}

/** Reads a page without changing it, in one go: no script of the page runs in between. */
export function readDocument(
  page: Document,
  uri: string,
  { withPage, strict }: ReadOptions,
  navigation: Pick<PageReading, "status" | "loadedAt">,
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
  const html =
    (doctype ? `<!DOCTYPE ${doctype.name}>\n` : "") + unclobbered(page, "documentElement").outerHTML;
  return html.length > PAGE_HTML_LIMIT ? null : html;
}
