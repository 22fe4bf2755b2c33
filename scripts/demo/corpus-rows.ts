import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Answer } from "../serve/routes.ts";

/** A page of a corpus: its bytes and the address they stood at. */
export interface CorpusRow {
  readonly id: string;
  readonly file: string;
  readonly url: string;
  readonly charset: string;
}

/** Reads `DIR/articles.jsonl`. Throws with the line that is not a row. */
export async function readCorpusRows(directory: string): Promise<CorpusRow[]> {
  const rows: CorpusRow[] = [];
  const lines = createInterface({ input: createReadStream(join(directory, "articles.jsonl")) });
  for await (const line of lines) {
    if (!line.trim()) continue;
    const row: unknown = JSON.parse(line);
    if (!isCorpusRow(row)) throw new Error(`not a row with id, file, url and charset: ${line.slice(0, 120)}`);
    rows.push(row);
  }
  return rows;
}

function isCorpusRow(row: unknown): row is CorpusRow {
  if (typeof row !== "object" || row === null) return false;
  return ["id", "file", "url", "charset"].every((key) => typeof Reflect.get(row, key) === "string");
}

/** The page as a server would send it, its real encoding in the header. */
export async function corpusAnswer(directory: string, { file, charset }: CorpusRow): Promise<Answer> {
  return {
    status: 200,
    headers: { "content-type": `text/html; charset=${charset}` },
    body: await readFile(join(directory, file)),
  };
}
