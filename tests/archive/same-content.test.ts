// @vitest-environment node
import { expect, it } from "vitest";
import { sameContent } from "../../src/archive/same-content.ts";

it.each([
  [
    { a: 1, b: { c: [1, null, "x"] } },
    { b: { c: [1, null, "x"] }, a: 1 },
  ],
  [[], []],
  [null, null],
])("%j says the same as %j", (a, b) => {
  expect(sameContent(a, b)).toBe(true);
});

it.each([
  [{ a: 1 }, { a: 1, b: 2 }],
  [{ a: 1, b: 2 }, { a: 1 }],
  [{ a: 1 }, { b: 1 }],
  [{ a: undefined }, { b: undefined }],
  [{ a: { b: 1 } }, { a: { b: 2 } }],
  [
    [1, 2],
    [2, 1],
  ],
  [[], {}],
  [["a"], { 0: "a" }],
  [null, {}],
  ["1", 1],
])("%j does not say the same as %j", (a, b) => {
  expect(sameContent(a, b)).toBe(false);
});
