import { existsSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";

export interface DemoOptions {
  /** Shows the window and leaves it open. */
  readonly headed: boolean;
  /** Folder of a corpus to be saved in the place of the story. */
  readonly corpus: string | null;
}

/** Reads the command line; a string says, in one line, what is wrong with it. */
export function readOptions(args: readonly string[]): DemoOptions | string {
  const parsed = parse(args);
  if (typeof parsed === "string") return parsed;
  const { headed = false, corpus } = parsed;
  if (corpus !== undefined && !existsSync(join(corpus, "articles.jsonl")))
    return `no articles.jsonl in ${corpus}`;
  return { headed, corpus: corpus ?? null };
}

function parse(args: readonly string[]): { headed?: boolean; corpus?: string } | string {
  try {
    const options = { headed: { type: "boolean" }, corpus: { type: "string" } } as const;
    return parseArgs({ args: [...args], options }).values;
  } catch (error) {
    return String(error instanceof Error ? error.message : error).split(/[.\n]/)[0] ?? "";
  }
}
