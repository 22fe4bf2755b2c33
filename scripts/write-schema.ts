import { writeFile } from "node:fs/promises";
import { bundleJsonSchema } from "../src/exchange/bundle-json-schema.ts";

/** Writes docs/archive.schema.json; a test fails when it is not current. */
const target = new URL("../docs/archive.schema.json", import.meta.url);
await writeFile(target, `${JSON.stringify(bundleJsonSchema(), null, 2)}\n`);
