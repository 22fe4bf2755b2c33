/** Text of a page and the encoding its bytes turned out to have (WHATWG name, e.g. `utf-8`, `gbk`). */
export interface DecodedHtml {
  readonly html: string;
  readonly charset: string;
}

/**
 * Decodes a page. A byte order mark settles it; next come the bytes themselves, since UTF-8 does not
 * come about by accident, while headers and saved pages lie; then `Content-Type`, `<meta>`, and at last
 * whichever of GB18030 and Big5 leaves fewer holes. Never throws.
 */
export function decodeHtml(bytes: Uint8Array, contentType: string | null): DecodedHtml {
  const marked = fromByteOrderMark(bytes);
  if (marked) return decodeAs(bytes, marked);
  const declared = [charsetOfHeader(contentType), charsetOfMeta(bytes)].filter((name) => name !== null);
  const utf8 = decodeAs(bytes, "utf-8");
  const foreign = countForeign(utf8.html);
  if (foreign === 0)
    return /utf-16|iso-2022/.test(declared[0] ?? "") ? decodeAs(bytes, declared[0] ?? "utf-8") : utf8;
  if (isSurelyUtf8(utf8.html, foreign, declared)) return utf8;
  return fewestHoles(bytes, [...declared.filter((name) => name !== "utf-8"), "gb18030", "big5"], utf8);
}

/** Below this many characters outside ASCII, two or three GBK characters can pass for UTF-8. */
const FEW = 12;

function isSurelyUtf8(html: string, foreign: number, declared: readonly string[]): boolean {
  const holes = countHoles(html);
  if (holes === 0) return foreign >= FEW || declared.length === 0 || declared.includes("utf-8");
  // Pages cut a character in two now and then; a wrong encoding leaves a hole at every other character.
  return holes / foreign < 0.05;
}

function fewestHoles(bytes: Uint8Array, charsets: readonly string[], utf8: DecodedHtml): DecodedHtml {
  const tried = charsets.map((charset) => decodeAs(bytes, charset));
  let best = tried[0] ?? utf8;
  for (const next of [...tried, utf8]) if (strangeness(next.html) < strangeness(best.html)) best = next;
  return best;
}

/** Holes, and characters that ordinary Chinese pages do not use (private use; Big5 read as GBK is full of them). */
function strangeness(html: string): number {
  return countHoles(html) + (html.match(/[\uE000-\uF8FF]/g)?.length ?? 0);
}

function countHoles(html: string): number {
  return html.match(/\uFFFD/g)?.length ?? 0;
}

function countForeign(html: string): number {
  return html.match(/[^\0-\x7F]/g)?.length ?? 0;
}

function decodeAs(bytes: Uint8Array, charset: string): DecodedHtml {
  const decoder = new TextDecoder(charset);
  return { html: decoder.decode(bytes), charset: decoder.encoding };
}

function fromByteOrderMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  return bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : null;
}

function charsetOfHeader(contentType: string | null): string | null {
  return known(/charset\s*=\s*["']?([\w.:-]+)/i.exec(contentType ?? "")?.[1]);
}

/** Looks further than the 1,024 bytes of the standard: saved pages put comments first. */
function charsetOfMeta(bytes: Uint8Array): string | null {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 8192));
  const name = known(/<meta[^>]{0,300}?charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(head)?.[1]);
  // A page that says UTF-16 in ASCII bytes is not UTF-16 (WHATWG: treat as UTF-8).
  return name?.startsWith("utf-16") ? "utf-8" : name;
}

function known(label: string | undefined): string | null {
  if (!label) return null;
  try {
    return new TextDecoder(label).encoding;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
