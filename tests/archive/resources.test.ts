// @vitest-environment node
import { describe, expect, it } from "vitest";
import { commitCapture } from "../../src/archive/commit-capture.ts";
import {
  addAlias,
  findResource,
  findResourceByAddress,
  findResourceByCanonicalUri,
  recentResources,
} from "../../src/archive/resources.ts";
import type { Archive } from "../../src/archive/schema.ts";
import { addressOf, emptyArchive, sampleRecord } from "./sample-records.ts";

async function save(
  archive: Archive,
  slug: string,
  capturedAt: string,
  aliases: string[] = [],
): Promise<void> {
  await commitCapture(archive, await sampleRecord({ slug, capturedAt, aliases }));
}

describe("finding a resource", () => {
  it("finds it by id, canonical address and alias", async () => {
    const archive = emptyArchive();
    const mobile = "https://m.example.cn/reservoir.html";
    await save(archive, "reservoir", "2024-08-01T00:00:00.000Z", [mobile]);
    const resource = await findResource(archive, "resource-reservoir");
    expect(resource?.id).toBe("resource-reservoir");
    expect(await findResourceByAddress(archive, addressOf("reservoir"))).toEqual(resource);
    expect(await findResourceByAddress(archive, mobile)).toEqual(resource);
    expect(await findResourceByCanonicalUri(archive, addressOf("reservoir"))).toEqual(resource);
    expect(await findResourceByCanonicalUri(archive, mobile)).toBeNull();
    expect(await findResourceByAddress(archive, addressOf("bridge"))).toBeNull();
    expect(await findResource(archive, "nobody")).toBeNull();
  });

  it("prefers the article saved last when two share an address", async () => {
    const archive = emptyArchive();
    const shared = "https://s.example.cn/x";
    await save(archive, "old", "2024-08-01T00:00:00.000Z", [shared]);
    await save(archive, "new", "2024-08-03T00:00:00.000Z", [shared]);
    await save(archive, "mid", "2024-08-02T00:00:00.000Z", [shared]);
    expect((await findResourceByAddress(archive, shared))?.id).toBe("resource-new");
  });

  it("remembers another address once", async () => {
    const archive = emptyArchive();
    await save(archive, "reservoir", "2024-08-01T00:00:00.000Z");
    for (let times = 0; times < 2; times++)
      await addAlias(archive, "resource-reservoir", "https://s.example.cn/y");
    expect((await findResourceByAddress(archive, "https://s.example.cn/y"))?.aliases).toEqual([
      "https://s.example.cn/y",
    ]);
    await addAlias(archive, "nobody", "https://s.example.cn/z");
    expect(await findResourceByAddress(archive, "https://s.example.cn/z")).toBeNull();
  });
});

describe("recentResources", () => {
  it("pages newest first, also through articles of one millisecond", async () => {
    const archive = emptyArchive();
    const days = [3, 1, 2, 2, 2, 4];
    for (const [index, day] of days.entries())
      await save(archive, `n${index}`, `2024-08-0${day}T00:00:00.000Z`);
    const all = (await recentResources(archive, 100)).map((one) => one.id);
    expect(all[0]).toBe("resource-n5");
    expect(all.at(-1)).toBe("resource-n1");
    const paged: string[] = [];
    let page = await recentResources(archive, 2);
    while (page.length > 0) {
      paged.push(...page.map((one) => one.id));
      page = await recentResources(archive, 2, page.at(-1));
    }
    expect(paged).toEqual(all);
    expect(new Set(paged).size).toBe(days.length);
  });
});
