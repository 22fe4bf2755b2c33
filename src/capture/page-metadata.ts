import { cambrianDate } from "./cambrian.ts";
import { founderProperties } from "./founder-properties.ts";
import { linkedData, type LinkedData } from "./json-ld.ts";

/** What a page says of itself in its head: `<meta>`, microdata and JSON-LD. */
export interface PageMetadata extends LinkedData {
  /** First non-empty content of any of the names (`name`, `property` or `itemprop`), trimmed. */
  readonly meta: (...names: readonly string[]) => string | null;
}

/** Reads the head once; later questions are look-ups. */
export function readMetadata(document: Document): PageMetadata {
  const values = new Map<string, string>();
  for (const meta of document.querySelectorAll("meta[content]")) {
    const content = (meta.getAttribute("content") ?? "").trim();
    if (content === "") continue;
    for (const attribute of ["property", "name", "itemprop"]) {
      const name = meta.getAttribute(attribute)?.trim().toLowerCase();
      if (name && !values.has(name)) values.set(name, content);
    }
  }
  const pushed = cambrianDate(document);
  if (pushed !== null && !values.has("pubdate")) values.set("pubdate", pushed);
  for (const [name, value] of founderProperties(document)) if (!values.has(name)) values.set(name, value);
  return {
    meta: (...names) => names.map((name) => values.get(name)).find((value) => value !== undefined) ?? null,
    ...linkedData(document),
  };
}
