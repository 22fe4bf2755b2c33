const CONTEXT = "cambrian.jsonld";
const DATE = /"pubDate"\s*:\s*"([^"]{8,40})"/i;

/**
 * Publication date of the JSON-LD that Baidu asks Chinese sites for (`ziyuan.baidu.com/contexts/cambrian.jsonld`).
 * It has no type and is often no valid JSON, so the one property is read by its form. `null` when there is none.
 */
export function cambrianDate(document: Document): string | null {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const source = script.textContent ?? "";
    if (source.includes(CONTEXT)) return DATE.exec(source)?.[1] ?? null;
  }
  return null;
}
