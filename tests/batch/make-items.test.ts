import { expect, it } from "vitest";
import { makeItems, MOST_LINES } from "../../src/batch/make-items.ts";
import { linesFor } from "./sample-items.ts";

it("each article is one line, also under a second address", () => {
  const lines = linesFor([
    "https://a.example/1.html?utm_source=x",
    "http://a.example/1.html#comments",
    "https://a.example/2.html",
  ]);
  expect(lines.map(({ uri, position }) => [uri, position])).toEqual([
    ["https://a.example/1.html?utm_source=x", 0],
    ["https://a.example/2.html", 1],
  ]);
});

it("an article that is open in a tab is read there", () => {
  const uri = "https://a.example/1.html";
  const lines = makeItems("b", [
    { uri, title: null, tabId: null },
    { uri, title: null, tabId: 7 },
  ]);
  expect(lines.map(({ tabId }) => tabId)).toEqual([7]);
});

it("what is no web address is no line", () => {
  expect(linesFor(["javascript:void 0", "chrome://settings/", "https://", "about:blank"])).toEqual([]);
});

it("a list has an end", () => {
  const many = Array.from({ length: MOST_LINES + 10 }, (_, index) => `https://a.example/${index}.html`);
  expect(linesFor(many)).toHaveLength(MOST_LINES);
});
