const MARK = "enpproperty";
const PROPERTY = /<(date|author|journalist|sourcename)>([^<]*)<\/\1>/gi;

/** What the name of a property is called in a page's head. */
const NAMES: ReadonlyMap<string, string> = new Map([
  ["date", "pubdate"],
  ["author", "author"],
  ["journalist", "author"],
  ["sourcename", "source"],
]);

/**
 * What Founder's systems (newspapers, china.com.cn and others) write into a comment below the body
 * (`<!--enpproperty <date>…</date><author>…</author>…/enpproperty-->`), under the names that a head gives it.
 * Empty when there is no such comment.
 */
export function founderProperties(document: Document): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const comments = document.createTreeWalker(document.body, 128);
  for (let comment = comments.nextNode(); comment; comment = comments.nextNode()) {
    const text = comment.nodeValue ?? "";
    if (!text.startsWith(MARK)) continue;
    for (const [, property = "", value = ""] of text.matchAll(PROPERTY)) {
      const name = NAMES.get(property.toLowerCase());
      const said = plainValue(value);
      if (name && said !== "" && !found.has(name)) found.set(name, said);
    }
  }
  return found;
}

/** Midnight to the second is a day without a time. */
function plainValue(value: string): string {
  return value.trim().replace(/\s+00:00:00(?::0)?$/, "");
}
