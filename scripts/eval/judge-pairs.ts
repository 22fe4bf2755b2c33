import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { extractArticle } from "../../src/capture/extract-article.ts";
import type { ComparedVersion } from "../../src/compare/comparison.ts";
import { relatePages } from "../../src/compare/relate-pages.ts";
import { corpusRows, jsonLines } from "./corpus-rows.ts";
import { readCorpusPage, type CorpusPageRow } from "./read-corpus-page.ts";

interface ArticleRow extends CorpusPageRow {
  readonly id: string;
}

interface PairRow {
  readonly a: string;
  readonly b: string;
}

/** Relates the pairs of a corpus and writes `pairs.jsonl`. Returns how many. Throws on an unknown id. */
export async function judgePairs(corpusDir: string, outDir: string): Promise<number> {
  const articles = await corpusRows<ArticleRow>(corpusDir, "articles.jsonl");
  const byId = new Map(articles.map((row) => [row.id, row]));
  const pairs = await corpusRows<PairRow>(corpusDir, "pairs.jsonl");
  const relations: unknown[] = [];
  for (const { a, b } of pairs) {
    const [older, newer] = [
      await readVersion(corpusDir, byId.get(a)),
      await readVersion(corpusDir, byId.get(b)),
    ];
    if (!older || !newer) throw new Error(`pairs.jsonl names pages that are not there: ${a} ${b}`);
    relations.push({ a, b, ...relatePages(older, newer) });
  }
  await writeFile(join(outDir, "pairs.jsonl"), jsonLines(relations));
  return relations.length;
}

async function readVersion(corpusDir: string, row: ArticleRow | undefined): Promise<ComparedVersion | null> {
  if (!row) return null;
  const { document } = await readCorpusPage(corpusDir, row);
  const extraction = extractArticle(document, row.url, { now: new Date() });
  return extraction.kind === "article" ? extraction.article : { title: null, text: "" };
}
