import { describe, expect, it } from "vitest";
import { formatDate } from "../../src/ui/format-date.ts";
import { formatSize } from "../../src/ui/format-size.ts";
import { textLanguage } from "../../src/ui/text-language.ts";

const NOW = new Date(2024, 8, 2, 18, 0);

describe("a date", () => {
  it("keeps its day, and its year when it is another one", () => {
    const at = (...parts: [number, number, number]) =>
      formatDate(new Date(...parts, 9, 5).toISOString(), NOW, "en").short;
    expect(at(2024, 8, 2)).toMatch(/^Sep 2, 0?9:05/);
    expect(at(2024, 7, 28)).toMatch(/^Aug 28, 0?9:05/);
    expect(at(2023, 7, 28)).toContain("2023");
  });

  it("without a time keeps its day in every zone", () => {
    expect(formatDate("2024-08-28", NOW, "en").short).toBe("Aug 28, 2024");
  });

  it("that is none is shown as it stands", () => {
    expect(formatDate("昨天", NOW, "en")).toEqual({ short: "昨天", exact: "昨天" });
  });

  it("is exact on hover", () => {
    expect(formatDate(new Date(2024, 8, 2, 9, 5, 7).toISOString(), NOW, "en").exact).toMatch(/2024.*9:05:07/);
  });
});

it.each([
  [0, "0 bytes"],
  [999, "999 bytes"],
  [1_000, "1 kB"],
  [3_400_000, "3.4 MB"],
  [2_000_000_000_000, "2,000 GB"],
])("%d bytes are %s", (bytes, text) => {
  expect(formatSize(bytes, "en")).toBe(text);
});

it("marks Chinese as Chinese and leaves the rest to the page", () => {
  expect([
    textLanguage("此内容"),
    textLanguage("gone"),
    textLanguage(null),
    textLanguage("x", "zh-TW"),
  ]).toEqual(["zh", undefined, undefined, "zh-TW"]);
});
