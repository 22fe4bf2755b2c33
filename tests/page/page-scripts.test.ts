import { readFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { expect, it } from "vitest";

/** Every file that a script drags in, itself included. Type imports cost nothing and are left out. */
async function filesOf(file: string, known = new Set<string>()): Promise<ReadonlySet<string>> {
  if (known.has(file)) return known;
  known.add(file);
  const source = await readFile(file, "utf8");
  for (const [, from = ""] of source.matchAll(/^(?:import|export) (?!type\b)[^;]*?from "([^"]+)"/gm)) {
    if (from.startsWith(".")) await filesOf(resolve(dirname(file), from), known);
    else known.add(from);
  }
  return known;
}

it.each(["entrypoints/watch.ts", "entrypoints/capture.ts"])(
  "%s carries no table of characters, no archive and no views into pages",
  async (script) => {
    const files = [...(await filesOf(resolve(script)))];
    expect(files.length).toBeGreaterThan(2);
    expect(files.filter((file) => /fold-script|opencc|dexie|preact|valibot|\/archive\//.test(file))).toEqual(
      [],
    );
  },
);
