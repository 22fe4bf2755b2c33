import { describe, expect, it } from "vitest";
import type { OriginalResource } from "../../src/resource/original-resource.ts";
import { speaksFor } from "../../src/resource/speaks-for.ts";

const resource: OriginalResource = {
  ...{ id: "0", site: "hewan.example", title: null, outlet: null, publishedAt: null, fate: null },
  uri: "http://www.hewan.example/a/20240828.html?from=timeline",
  canonicalUri: "https://www.hewan.example/a/20240828.html",
  aliases: ["https://www.hewan.example/show?id=7", "https://mirror.example/a/20240828.html"],
  firstCapturedAt: "2026-03-01T00:00:00.000Z",
  lastCapturedAt: "2026-03-01T00:00:00.000Z",
};

describe("who may say that an article is gone", () => {
  it.each([
    ["https://www.hewan.example/a/20240828.html?utm_source=x#top", true],
    ["https://m.hewan.example/a/20240828.html", true],
    ["https://www.hewan.example/show?id=7", true],
    ["https://mirror.example/a/20240828.html", false],
    ["https://www.hewan.example/a/20240829.html", false],
    ["https://hewan.example.evil.example/a/20240828.html", false],
    ["about:blank", false],
  ])("%s: %s", (uri, expected) => expect(speaksFor(resource, uri)).toBe(expected));
});
