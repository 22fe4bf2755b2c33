/** A page's source as far as it is read. */
export interface BoundHtml {
  readonly html: string;
  /** The source went on: its end was left out. */
  readonly cut: boolean;
}

/** As many elements as are copied of a page in a tab: both views of one page end near each other. */
const TAGS = 60_000;
/** Characters of text, as in a tab. */
const TEXT = 4_000_000;
/** What stands in these is neither elements nor text to read. */
const RAW = /^(?:script|style|textarea|title)$/;

/**
 * Bounds a source before it is parsed where there is no browser to parse it: a parser in the background
 * takes some kilobytes of memory for an element, so that thirty megabytes of tags would end the background.
 * One pass that reads no more than where tags begin and end.
 */
export function boundHtml(html: string): BoundHtml {
  let [tags, text, end] = [0, 0, 0];
  for (let at = html.indexOf("<"); at >= 0; at = html.indexOf("<", end)) {
    text += at - end;
    end = Math.max(endOf(html, at), at + 1);
    if (isLetter(html.charCodeAt(at + 1))) tags++;
    if (tags > TAGS) return { html: html.slice(0, at), cut: true };
    if (text > TEXT) return { html: html.slice(0, at - (text - TEXT)), cut: true };
  }
  const rest = text + html.length - end - TEXT;
  return rest > 0 ? { html: html.slice(0, html.length - rest), cut: true } : { html, cut: false };
}

/** Where reading goes on after what begins at `at`: behind a comment, a tag, or a script with its source. */
function endOf(html: string, at: number): number {
  if (html.startsWith("<!--", at)) return after(html, "-->", at + 4);
  const end = after(html, ">", at);
  const name = /^<([a-z]{5,8})(?=[\s/>])/i.exec(html.slice(at, at + 12))?.[1]?.toLowerCase();
  if (name === undefined || !RAW.test(name)) return end;
  const close = new RegExp(`</${name}`, "gi");
  close.lastIndex = end;
  return close.exec(html)?.index ?? html.length;
}

function after(html: string, mark: string, from: number): number {
  const found = html.indexOf(mark, from);
  return found < 0 ? html.length : found + mark.length;
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}
