import { existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { extractArticles } from "./eval/extract-articles.ts";
import { EXTRACTORS, extractorName } from "./eval/extractors.ts";
import { judgeFates } from "./eval/judge-fates.ts";
import { judgePairs } from "./eval/judge-pairs.ts";

const USAGE =
  "npm run eval -- --corpus DIR --out DIR [--only id,id] [--extractor ironpot|readability|defuddle]";

/**
 * Runs extraction and judgement over the files of a corpus, without a browser. With another extractor
 * only the articles are read: the others judge no fates (docs/comparison.md).
 */
const { values } = parseArgs({
  options: {
    corpus: { type: "string" },
    out: { type: "string" },
    only: { type: "string" },
    extractor: { type: "string", default: "ironpot" },
  },
});

function fail(message: string): never {
  process.stderr.write(`${message}\nusage: ${USAGE}\n`);
  process.exit(2);
}

const corpus = values.corpus ?? fail("--corpus is missing");
const out = values.out ?? fail("--out is missing");
if (!existsSync(join(corpus, "articles.jsonl"))) fail(`no articles.jsonl in ${corpus}`);
const name = extractorName(values.extractor) ?? fail(`no extractor is called ${values.extractor}`);
await mkdir(out, { recursive: true });
const only = values.only?.split(",").filter((id) => id !== "") ?? [];
const started = performance.now();
const count = await extractArticles(corpus, out, only, EXTRACTORS[name]);
if (only.length === 0 && name === "ironpot") {
  await judgeFates(corpus, out);
  await judgePairs(corpus, out);
}
process.stdout.write(
  `${count} articles in ${((performance.now() - started) / 1000).toFixed(1)} s, written to ${out}\n`,
);
