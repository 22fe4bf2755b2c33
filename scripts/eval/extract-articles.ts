import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { extractArticle } from "../../src/capture/extract-article.ts";
import { corpusRows, jsonLines } from "./corpus-rows.ts";
import { readCorpusPage, type CorpusPageRow } from "./read-corpus-page.ts";

interface ArticleRow extends CorpusPageRow {
  readonly id: string;
}

/** Extracts every article page of a corpus and writes `articles.jsonl`. `only`: ids to keep, empty for all. */
export async function extractArticles(
  corpusDir: string,
  outDir: string,
  only: readonly string[],
): Promise<number> {
  const rows = await corpusRows<ArticleRow>(corpusDir, "articles.jsonl");
  const results: unknown[] = [];
  for (const row of rows)
    if (only.length === 0 || only.includes(row.id)) results.push(await extractOne(corpusDir, row));
  await writeFile(join(outDir, "articles.jsonl"), jsonLines(results));
  return results.length;
}

async function extractOne(corpusDir: string, row: ArticleRow): Promise<object> {
  const { document } = await readCorpusPage(corpusDir, row);
  const started = performance.now();
  const extraction = extractArticle(document, row.url, { now: new Date() });
  const ms = Math.round((performance.now() - started) * 10) / 10;
  if (extraction.kind === "refused") return { id: row.id, error: extraction.reason, ms };
  const { title, publishedAt, author, outlet, text, html, images } = extraction.article;
  // A picture shown twice counts twice, as a reader would count.
  const shown = Math.max(images.length, html.match(/<img /g)?.length ?? 0);
  return { id: row.id, title, publishedAt, author, outlet, text, images: shown, error: null, ms };
}
