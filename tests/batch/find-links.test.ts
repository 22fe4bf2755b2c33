import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findLinks } from "../../src/batch/find-links.ts";

describe("links in a pasted text", () => {
  it.each([
    [
      "one per line",
      "https://a.example/1\nhttps://a.example/2",
      ["https://a.example/1", "https://a.example/2"],
    ],
    [
      "closed by Chinese punctuation",
      "见https://a.example/1。又见（http://b.example/2）",
      ["https://a.example/1", "http://b.example/2"],
    ],
    ["in brackets", "(see https://a.example/1).", ["https://a.example/1"]],
    ["with brackets of their own", "https://a.example/x_(y)", ["https://a.example/x_(y)"]],
    [
      "in Markdown",
      "[标题](https://a.example/1) and <https://a.example/2>",
      ["https://a.example/1", "https://a.example/2"],
    ],
    ["in a spreadsheet row", "标题\thttps://a.example/1\t2024", ["https://a.example/1"]],
    [
      "with a query and an ampersand",
      "https://a.example/s?__biz=Mz==&mid=1&idx=2#rd",
      ["https://a.example/s?__biz=Mz==&mid=1&idx=2#rd"],
    ],
    ["twice", "https://a.example/1 https://a.example/1", ["https://a.example/1"]],
    ["none", "ftp://a.example javascript:alert(1) www.a.example", []],
  ])("%s", (_, text, links) => {
    expect(findLinks(text)).toEqual(links);
  });

  it("are found again however they are listed", () => {
    const separators = fc.constantFrom("\n", " ", "，", "\t", "\r\n", "> ");
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(9_999), { maxLength: 20 }), separators, (numbers, separator) => {
        const links = numbers.map((number) => `https://news.a.example/${number}.html`);
        expect(findLinks(links.join(separator))).toEqual(links);
      }),
    );
  });
});
