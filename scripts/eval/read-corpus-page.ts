import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { decodeHtml } from "../../src/capture/decode-html.ts";
import { parseHtml } from "../../src/capture/parse-html.ts";

/** The part of a corpus row (of articles.jsonl or fates.jsonl) that locates its page. */
export interface CorpusPageRow {
  /** Relative to the corpus' folder. */
  readonly file: string;
  readonly url: string;
  readonly finalUrl?: string;
}

/** Reads a page as bytes, decodes and parses it, as the background does with an answer. */
export async function readCorpusPage(
  corpusDir: string,
  row: CorpusPageRow,
): Promise<{ readonly document: Document; readonly html: string }> {
  const bytes = await readFile(join(corpusDir, row.file));
  const { html } = decodeHtml(bytes, null);
  return { document: parseHtml(html, row.finalUrl ?? row.url), html };
}
