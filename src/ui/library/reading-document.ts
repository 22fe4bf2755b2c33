import { READING_STYLE } from "./reading-style.ts";

/** No request of any kind, no script, no form, no base; pictures only as data, style only our own. */
const POLICY =
  "default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

export interface ReadingParts {
  readonly language: string | null;
  readonly title: string;
  /** The page around the frame shows title and byline itself. */
  readonly bodyOnly: boolean;
  /** Author, outlet, time: one line. */
  readonly byline: string;
  /** Sanitised HTML. */
  readonly body: string;
}

/** The whole document of the reading frame. Everything but `body` is text and is escaped here. */
export function readingDocument(parts: ReadingParts): string {
  const language = parts.language ? ` lang="${escapeHtml(parts.language)}"` : "";
  return `<!doctype html><html${language}><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="color-scheme" content="light dark"><title>${escapeHtml(parts.title)}</title>
<style>${READING_STYLE}</style></head><body><main>
${parts.bodyOnly ? "" : headOf(parts)}<div class="body">${parts.body}</div></main></body></html>`;
}

function headOf({ title, byline }: ReadingParts): string {
  return `<h1>${escapeHtml(title)}</h1><p class="byline">${escapeHtml(byline)}</p>`;
}

/** The plain text of a copy as paragraphs, for a browser in which the sanitiser does not work. */
export function textAsHtml(text: string): string {
  return text
    .split("\n")
    .map((line) => `<p>${escapeHtml(line)}</p>`)
    .join("");
}

export function escapeHtml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
}
