// @vitest-environment node
import { readdir, readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { EXTRACTORS, extractorName, type ExtractorName } from "../../scripts/eval/extractors.ts";
import { parseHtml } from "../../src/capture/parse-html.ts";
import { FOREIGN_HEADLINE, FOREIGN_PARAGRAPHS, foreignPage } from "../fixtures/capture/foreign-page.ts";

const URI = "https://www.fallow-courier.example/news/2024/08/28/old-street-roofs";
const head = `<meta name="author" content="Ann Other"><meta property="og:site_name" content="The Fallow Courier"><meta property="article:published_time" content="2024-08-28T08:03:00Z">`;

describe("the extractors that can be compared", () => {
  it.each(Object.keys(EXTRACTORS))("%s reads a plain page", async (name) => {
    const page = parseHtml(foreignPage({ head }), URI);
    const extracted = await EXTRACTORS[name as ExtractorName](page, URI);
    expect(extracted).toMatchObject({ title: FOREIGN_HEADLINE, author: "Ann Other", error: null });
    for (const paragraph of FOREIGN_PARAGRAPHS) expect(extracted.text).toContain(paragraph);
    expect(extracted.outlet).toBe("The Fallow Courier");
  });

  it("are called by their names alone", () => {
    expect(extractorName("defuddle")).toBe("defuddle");
    expect(["", "toString", "Readability"].map(extractorName)).toEqual([null, null, null]);
  });

  it("are no part of what ships, Readability aside", async () => {
    const sources = await Promise.all(
      ["src", "entrypoints"].map(async (folder) => {
        const names = await readdir(folder, { recursive: true });
        const files = names.filter((name) => /\.tsx?$/.test(name));
        return Promise.all(files.map((name) => readFile(`${folder}/${name}`, "utf8")));
      }),
    );
    expect(sources.flat().filter((source) => source.includes("defuddle"))).toEqual([]);
  });
});
