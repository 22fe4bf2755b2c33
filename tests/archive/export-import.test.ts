// @vitest-environment node
import { readFile } from "node:fs/promises";
import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { capturesOf } from "../../src/archive/captures.ts";
import { commitCapture } from "../../src/archive/commit-capture.ts";
import { deleteResource } from "../../src/archive/delete-resource.ts";
import { ArchiveChangedError, exportRows } from "../../src/archive/export-rows.ts";
import { importBundle, BundleConflictError } from "../../src/archive/import-bundle.ts";
import { appendObservation, observationsOf } from "../../src/archive/observations.ts";
import { verifyCapture } from "../../src/archive/read-back.ts";
import { findResource, recentResources } from "../../src/archive/resources.ts";
import type { Archive } from "../../src/archive/schema.ts";
import { addServedView } from "../../src/archive/served-views.ts";
import { putWatchRule } from "../../src/archive/watch-rules.ts";
import { bundleParts } from "../../src/exchange/build-bundle.ts";
import type { Bundle } from "../../src/exchange/bundle-format.ts";
import { parseBundle } from "../../src/exchange/parse-bundle.ts";
import { sampleSource, STAMP, wholeText } from "../exchange/sample-bundle.ts";
import {
  emptyArchive,
  everyRow,
  sampleObservation,
  sampleRecord,
  sampleServedView,
  textPayload,
} from "./sample-records.ts";

const NOTHING_NEW = { resources: 0, captures: 0, observations: 0, watchRules: 0 };

async function exported(archive: Archive): Promise<string> {
  return await wholeText(exportRows(archive, STAMP));
}

async function accepted(text: string): Promise<Bundle> {
  const parsed = await parseBundle(text);
  if (!parsed.ok) throw new Error(`${parsed.place} ${parsed.reason}`);
  return parsed.bundle;
}

/** Three articles, one of them edited and removed, with images and a watch rule. */
async function filledArchive(): Promise<Archive> {
  const archive = emptyArchive();
  const image = Uint8Array.from({ length: 70_000 }, (_, index) => index % 253);
  const first = await sampleRecord({ images: [image, null], aliases: ["https://s.example.cn/1"] });
  await commitCapture(archive, first);
  const body = await textPayload("<html>as it was served</html>");
  await addServedView(archive, sampleServedView(first, { bodyDigest: body.digest }), body);
  const edited = { text: "工程历时四个月。", capturedAt: "2024-08-29T13:00:00.000Z", via: "fetch" } as const;
  await commitCapture(archive, await sampleRecord(edited));
  await commitCapture(archive, await sampleRecord({ slug: "bridge", title: null, images: [image] }));
  await commitCapture(archive, await sampleRecord({ slug: "road", text: "孤立的代理项\uD83D。" }));
  await appendObservation(archive, sampleObservation());
  await putWatchRule(archive, {
    id: "7a0cbb0a-0000-4000-8000-000000000000",
    effect: "include",
    target: { kind: "domain", domain: "example.cn" },
    enabled: true,
    createdAt: "2024-08-01T00:00:00.000Z",
  });
  return archive;
}

describe("export and import", () => {
  it("restore everything into an empty archive, to the byte", async () => {
    const archive = await filledArchive();
    const text = await exported(archive);
    const restored = emptyArchive();
    const counts = await importBundle(restored, await accepted(text));
    expect(counts).toEqual({ resources: 3, captures: 4, observations: 1, watchRules: 1 });
    expect(await everyRow(restored)).toEqual(await everyRow(archive));
    expect(await exported(restored)).toBe(text);
    for (const id of await restored.captures.toCollection().primaryKeys()) {
      expect(await verifyCapture(restored, id)).toBe(true);
    }
  });

  it("change nothing the second time", async () => {
    const archive = await filledArchive();
    const bundle = await accepted(await exported(archive));
    const before = await everyRow(archive);
    expect(await importBundle(archive, bundle)).toEqual(NOTHING_NEW);
    expect(await everyRow(archive)).toEqual(before);
  });

  it("write what the published schema accepts", async () => {
    const schema = JSON.parse(await readFile("docs/archive.schema.json", "utf8")) as object;
    const validate = new Ajv2020({ strict: false }).compile(schema);
    validate(JSON.parse(await exported(await filledArchive())));
    expect(validate.errors).toBeNull();
  });

  it("hold for any archive", async () => {
    const article = fc.record({
      slug: fc.constantFrom("a", "b", "c"),
      title: fc.option(fc.string()),
      text: fc.string({ unit: "binary", minLength: 1 }),
      via: fc.constantFrom("page" as const, "fetch" as const),
      images: fc.array(fc.option(fc.uint8Array({ maxLength: 20 })), { maxLength: 3 }),
      hour: fc.integer({ min: 10, max: 23 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(article, { maxLength: 6 }), async (articles) => {
        const archive = emptyArchive();
        for (const [index, { hour, ...one }] of articles.entries()) {
          const capturedAt = `2024-08-01T${hour}:00:00.000Z`;
          await commitCapture(archive, await sampleRecord({ ...one, capturedAt, id: `c${index}` }));
        }
        const text = await exported(archive);
        const restored = emptyArchive();
        await importBundle(restored, await accepted(text));
        expect(await exported(restored)).toBe(text);
        expect(await importBundle(restored, await accepted(text))).toEqual(NOTHING_NEW);
        await Promise.all([archive.delete(), restored.delete()]);
      }),
      { numRuns: 40 },
    );
  });
});

describe("importBundle", () => {
  it("joins an article that is here under another id", async () => {
    const here = emptyArchive();
    const mine = await sampleRecord({ capturedAt: "2024-08-30T00:00:00.000Z", id: "mine" });
    await commitCapture(here, mine);
    const theirs = await accepted(await exported(await filledArchive()));
    const renamed = JSON.parse(JSON.stringify(theirs).replaceAll("resource-reservoir", "their-id")) as Bundle;
    expect(await importBundle(here, renamed)).toEqual({
      resources: 2,
      captures: 4,
      observations: 1,
      watchRules: 1,
    });
    expect((await capturesOf(here, mine.resource.id)).map((one) => one.via)).toEqual([
      "page",
      "fetch",
      "page",
    ]);
    expect(await observationsOf(here, mine.resource.id)).toHaveLength(1);
    expect(await findResource(here, "their-id")).toBeNull();
    expect(await findResource(here, mine.resource.id)).toMatchObject({
      title: mine.resource.title,
      aliases: ["https://s.example.cn/1"],
      firstCapturedAt: "2024-08-28T13:00:00.000Z",
      lastCapturedAt: "2024-08-30T00:00:00.000Z",
      fate: { fate: "removed" },
    });
    const before = await everyRow(here);
    expect(await importBundle(here, renamed)).toEqual(NOTHING_NEW);
    expect(await everyRow(here)).toEqual(before);
  });

  it.each(["captures", "observations"] as const)(
    "rejects %s that are here with other content",
    async (table) => {
      const archive = await filledArchive();
      const bundle = await accepted(await exported(archive));
      await archive.delete();
      const here = await filledArchive();
      const id = bundle[table][0]?.id ?? "";
      await here.table(table).update(id, { via: "fetch", finalUri: "https://elsewhere.example.cn/" });
      await here.resources.delete("resource-road");
      const before = await everyRow(here);
      await expect(importBundle(here, bundle)).rejects.toMatchObject({
        name: "BundleConflictError",
        place: `${table}[0]`,
        reason: "is here already with other content",
      });
      expect(await everyRow(here)).toEqual(before);
    },
  );

  it("rejects a resource whose id belongs to another article here", async () => {
    const here = emptyArchive();
    const { resource, ...rest } = await sampleRecord({ slug: "bridge" });
    await commitCapture(here, { ...rest, resource: { ...resource, id: "resource-reservoir" } });
    const before = await everyRow(here);
    const bundle = await accepted(await wholeText(await sampleSource()));
    await expect(importBundle(here, bundle)).rejects.toBeInstanceOf(BundleConflictError);
    expect(await everyRow(here)).toEqual(before);
  });

  it("leaves a watch rule as the reader has set it", async () => {
    const here = emptyArchive();
    const bundle = await accepted(await wholeText(await sampleSource()));
    const mine = { ...bundle.watchRules[0]!, enabled: false };
    await putWatchRule(here, mine);
    expect((await importBundle(here, bundle)).watchRules).toBe(0);
    expect(await here.watchRules.toArray()).toEqual([mine]);
  });

  it("fills in what a resource of another writer leaves out", async () => {
    const here = emptyArchive();
    const bundle = await accepted(await wholeText(await sampleSource()));
    const { id, uri, canonicalUri, site, title, fate } = bundle.resources[0]!;
    await importBundle(here, { ...bundle, resources: [{ id, uri, canonicalUri, site, title, fate }] });
    expect(await recentResources(here, 1)).toEqual([
      {
        id,
        uri,
        canonicalUri,
        site,
        title,
        // Told by the observations in the file.
        fate: expect.objectContaining({ fate: "removed", notice: "页面走丢了" }),
        aliases: [uri],
        outlet: null,
        publishedAt: null,
        firstCapturedAt: "2024-08-28T13:00:00.000Z",
        lastCapturedAt: "2024-08-28T13:00:00.000Z",
      },
    ]);
  });

  it("does not let a file put itself at the top of the library", async () => {
    const here = emptyArchive();
    const bundle = await accepted(await wholeText(await sampleSource()));
    const pinned = bundle.resources.map((one) => ({ ...one, lastCapturedAt: "9999-01-01T00:00:00.000Z" }));
    await importBundle(here, { ...bundle, resources: pinned });
    expect((await recentResources(here, 1))[0]?.lastCapturedAt).toBe("2024-08-28T13:00:00.000Z");
  });

  it("keeps fields that it does not know and exports them again", async () => {
    const text = (await wholeText(await sampleSource()))
      .replace('"id":"capture-', '"signature":{"by":["甲",1]},"id":"capture-')
      .replace('"id":"observation-', '"checkedWith":"x","id":"observation-');
    const here = emptyArchive();
    await importBundle(here, await accepted(text));
    const again = await exported(here);
    expect(again).toContain('"signature":{"by":["甲",1]}');
    expect(again).toContain('"checkedWith":"x"');
    const elsewhere = emptyArchive();
    await importBundle(elsewhere, await accepted(again));
    expect(await exported(elsewhere)).toBe(again);
  });
});

describe("exportRows", () => {
  it("writes the archive of one moment while saving goes on", async () => {
    const archive = await filledArchive();
    const before = await exported(archive);
    const parts = bundleParts(exportRows(archive, STAMP));
    let text = "";
    for (let count = 0; count < 3; count++) text += (await parts.next()).value as string;
    await commitCapture(archive, await sampleRecord({ slug: "late" }));
    for await (const part of parts) text += part;
    expect(text).toBe(before);
  });

  it("does not pass off a torso as an archive", async () => {
    const archive = await filledArchive();
    const parts = bundleParts(exportRows(archive, STAMP));
    for (let count = 0; count < 3; count++) await parts.next();
    await deleteResource(archive, "resource-bridge");
    const rest = async (): Promise<void> => {
      while (!(await parts.next()).done);
    };
    await expect(rest()).rejects.toBeInstanceOf(ArchiveChangedError);
  });

  it("reads more rows than one batch", async () => {
    const archive = emptyArchive();
    const record = await sampleRecord();
    await commitCapture(archive, record);
    const many = Array.from({ length: 250 }, (_, index) => sampleObservation({ id: `o${1000 + index}` }));
    await archive.observations.bulkAdd(many);
    expect((await accepted(await exported(archive))).observations).toEqual(many);
  });
});
