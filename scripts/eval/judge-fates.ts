import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Via } from "../../src/capture/capture.ts";
import { extractArticle } from "../../src/capture/extract-article.ts";
import type { Evidence, Memento } from "../../src/fate/evidence.ts";
import { judgeFate } from "../../src/fate/judge-fate.ts";
import { readSignals } from "../../src/fate/read-signals.ts";
import { corpusRows, jsonLines } from "./corpus-rows.ts";
import { readCorpusPage, type CorpusPageRow } from "./read-corpus-page.ts";

interface ArticleRow extends CorpusPageRow {
  readonly id: string;
  readonly via: "fetch" | "dom";
}

interface FateRow extends CorpusPageRow {
  readonly id: string;
  /** 0: nothing answered. */
  readonly status: number;
  /** Id of the article row that was saved earlier. */
  readonly saved: string | null;
}

const now = new Date();

/** Judges every observation of a corpus and writes `fates.jsonl`. Returns how many. */
export async function judgeFates(corpusDir: string, outDir: string): Promise<number> {
  const articles = await corpusRows<ArticleRow>(corpusDir, "articles.jsonl");
  const byId = new Map(articles.map((row) => [row.id, row]));
  const viaOfFile = new Map(articles.map((row) => [row.file, viaOf(row)]));
  const mementos = new Map<string, Memento | null>();
  const rows = await corpusRows<FateRow>(corpusDir, "fates.jsonl");
  const verdicts: unknown[] = [];
  for (const row of rows) {
    const saved = row.saved === null ? undefined : byId.get(row.saved);
    if (saved && !mementos.has(saved.id)) mementos.set(saved.id, await readMemento(corpusDir, saved));
    const memento = saved ? (mementos.get(saved.id) ?? null) : null;
    const evidence = await readEvidence(corpusDir, row, viaOfFile.get(row.file) ?? "fetch");
    verdicts.push({ id: row.id, ...judgeFate(evidence, memento ? [memento] : []) });
  }
  await writeFile(join(outDir, "fates.jsonl"), jsonLines(verdicts));
  return verdicts.length;
}

function viaOf(row: ArticleRow): Via {
  return row.via === "dom" ? "page" : "fetch";
}

async function readMemento(corpusDir: string, row: ArticleRow): Promise<Memento | null> {
  const { document } = await readCorpusPage(corpusDir, row);
  const extraction = extractArticle(document, row.url, { now });
  if (extraction.kind === "refused") return null;
  const { title, text, publishedAt, author, outlet, canonicalUri } = extraction.article;
  const capturedAt = now.toISOString();
  return { capturedAt, via: viaOf(row), title, text, publishedAt, author, outlet, canonicalUri };
}

async function readEvidence(corpusDir: string, row: FateRow, via: Via): Promise<Evidence> {
  const finalUri = row.finalUrl ?? row.url;
  const { document, html } = await readCorpusPage(corpusDir, row);
  const empty = html.trim() === "" || row.status === 0;
  return {
    via,
    requestedUri: row.url,
    finalUri,
    status: row.status,
    extraction: empty ? null : extractArticle(document, finalUri, { now }),
    signals: empty ? null : readSignals(document, finalUri),
  };
}
