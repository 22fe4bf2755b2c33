// @vitest-environment node
import { readFile } from "node:fs/promises";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { bundleParts } from "../../src/exchange/build-bundle.ts";
import { bundleJsonSchema } from "../../src/exchange/bundle-json-schema.ts";
import { sampleSource, STAMP, wholeText } from "./sample-bundle.ts";

describe("bundleParts", () => {
  it("writes an empty archive", async () => {
    const none = {
      resources: [],
      captures: [],
      servedViews: [],
      lateImages: [],
      observations: [],
      payloads: [],
      watchRules: [],
    };
    expect(JSON.parse(await wholeText({ ...STAMP, ...none }))).toEqual({
      format: "ironpot-archive",
      version: 1,
      ...STAMP,
      ...none,
    });
  });

  it("gives the same bytes whoever built the rows", async () => {
    const source = await sampleSource();
    const turned = { ...source, captures: [...(source.captures as object[])].map(turn) as never };
    expect(await wholeText(turned)).toBe(await wholeText(source));
  });

  it("never holds more than a row at once", async () => {
    let pulled = 0;
    const source = await sampleSource();
    const [resource] = source.resources as Iterable<never>;
    async function* many(): AsyncGenerator<never> {
      for (; pulled < 50; pulled++) yield resource as never;
    }
    const parts = bundleParts({ ...source, resources: many() });
    for (let index = 0; index < 5; index++) await parts.next();
    expect(pulled).toBeLessThan(5);
    await parts.return(undefined);
  });

  it("writes a row that does not fit the format all the same", async () => {
    const source = await sampleSource();
    const [capture] = source.captures as Iterable<object>;
    const odd = { ...capture, publishedAt: "昨天" } as never;
    const bundle = JSON.parse(await wholeText({ ...source, captures: [odd] })) as { captures: object[] };
    expect(bundle.captures).toEqual([odd]);
  });
});

describe("docs/archive.schema.json", () => {
  const published = async (): Promise<object> =>
    JSON.parse(await readFile("docs/archive.schema.json", "utf8")) as object;

  it("is current (node scripts/write-schema.ts)", async () => {
    expect(await published()).toEqual(bundleJsonSchema());
  });

  it("accepts an export and refuses one that is not", async () => {
    const validate = new Ajv2020({ strict: false }).compile(await published());
    const bundle = JSON.parse(await wholeText(await sampleSource())) as { captures: { via: string }[] };
    expect(validate(bundle), JSON.stringify(validate.errors)).toBe(true);
    for (const capture of bundle.captures) capture.via = "telepathy";
    expect(validate(bundle)).toBe(false);
  });
});

/** The same object with its fields in another order, at every level. */
function turn(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turn);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, one]) => [key, turn(one)]),
  );
}
