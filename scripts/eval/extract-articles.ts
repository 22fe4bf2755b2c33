import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { corpusRows, jsonLines } from "./corpus-rows.ts";
import type { Extractor } from "./extractors.ts";
import { readCorpusPage, type CorpusPageRow } from "./read-corpus-page.ts";

interface ArticleRow extends CorpusPageRow {
  readonly id: string;
}

/** Extracts every article page of a corpus and writes `articles.jsonl`. `only`: ids to keep, empty for all. */
export async function extractArticles(
  corpusDir: string,
  outDir: string,
  only: readonly string[],
  extractor: Extractor,
): Promise<number> {
  const rows = await corpusRows<ArticleRow>(corpusDir, "articles.jsonl");
  const results: unknown[] = [];
  for (const row of rows)
    if (only.length === 0 || only.includes(row.id)) results.push(await extractOne(corpusDir, row, extractor));
  await writeFile(join(outDir, "articles.jsonl"), jsonLines(results));
  return results.length;
}

/** A page on which an extractor throws is a page that it does not read: the run goes on and says so. */
async function extractOne(corpusDir: string, row: ArticleRow, extractor: Extractor): Promise<object> {
  const { document } = await readCorpusPage(corpusDir, row);
  const started = performance.now();
  const extracted = await extractor(document, row.url).catch((error: unknown) => ({ error: String(error) }));
  const ms = Math.round((performance.now() - started) * 10) / 10;
  return { id: row.id, ...extracted, ms };
}
