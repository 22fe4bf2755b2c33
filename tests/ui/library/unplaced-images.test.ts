import { expect, it } from "vitest";
import { unplacedImages } from "../../../src/ui/library/unplaced-images.ts";

const ONE = "https://img.example.cn/1.png";
const TWO = "https://img.example.cn/2.png";

it("places the images that the text does not", () => {
  expect(unplacedImages(`<p><img src="${ONE}"></p>`, [ONE, TWO], "Others")).toBe(
    `<h2>Others</h2><p><img src="${TWO}"></p>`,
  );
});

it("adds nothing when every image has its place", () => {
  expect(unplacedImages(`<img src="${ONE}">`, [ONE], "Others")).toBe("");
});

it("knows a place by its address even where the markup escapes it", () => {
  const uri = "https://img.example.cn/1?a=1&b=2";
  expect(unplacedImages(`<img src="https://img.example.cn/1?a=1&amp;b=2">`, [uri], "Others")).toBe("");
});

it("escapes what it writes", () => {
  expect(unplacedImages("", [`https://x/"><script>`], "<b>")).not.toMatch(/<script|<b>/);
});
