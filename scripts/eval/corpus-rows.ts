import { readFile } from "node:fs/promises";
import { join } from "node:path";

/** Rows of a JSON Lines file of the corpus. Throws with the file's name when it cannot be read. */
export async function corpusRows<Row>(corpusDir: string, name: string): Promise<readonly Row[]> {
  const text = await readFile(join(corpusDir, name), "utf8");
  return text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line) as Row);
}

/** JSON Lines of rows, for `writeFile`. */
export function jsonLines(rows: readonly unknown[]): string {
  return rows.map((row) => `${JSON.stringify(row)}\n`).join("");
}
