import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readJson, readValue } from "../../../src/capture/publishers/js-value.ts";
import { assignedState } from "../../../src/capture/publishers/page-state.ts";

const valueOf = (source: string): unknown => readValue(source, 0)?.value;

describe("a literal of a page's script", () => {
  it.each([
    [
      "{a: 'x', \"b\": [1, -2.5, 0x10,], c: !0, d: void 0, e: null}",
      { a: "x", b: [1, -2.5, 16], c: true, d: undefined, e: null },
    ],
    ["'8' * 1", 8],
    ["\"\" || 'b'", "b"],
    ["JsDecode('\\x3cp\\x3e')", "<p>"],
    ["'&quot;瓦&quot;'.slice(6, -6)", "&quot;瓦&quot;"],
    ["JSON.parse('{\"a\":[1]}')", { a: [1] }],
    ['decodeURIComponent("%E7%93%A6")', "瓦"],
    ["{/* a */ a: 1 // b\n}", { a: 1 }],
    ["{a: unknown, b: call({c: 1})}", { a: undefined, b: undefined }],
  ])("%s", (source, value) => {
    expect(valueOf(source)).toEqual(value);
  });

  it("is what JSON.parse makes of any JSON", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const json = JSON.stringify(value);
        expect(valueOf(json)).toEqual(JSON.parse(json));
      }),
      { numRuns: 200 },
    );
  });

  it.each(["", "{a: 1", "[1 2]", "'open", "{a: function(){}}", "[".repeat(500), "?"])(
    "is none: %s",
    (source) => {
      expect(readValue(source, 0)).toBeNull();
    },
  );

  it("takes __proto__ for a name like any other", () => {
    const value = valueOf('{"__proto__": {"polluted": 1}}');
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
    expect(Object.hasOwn(value as object, "__proto__")).toBe(true);
  });
});

it("finds what is assigned, past what only looks like it", () => {
  expect(assignedState("if (window.S == 1) {} other.S = {a: 0}; window.S = {a: 1};", "S")).toEqual({ a: 1 });
  expect(assignedState("var $render_data = [{a: 1}][0] || {};", "$render_data")).toEqual([{ a: 1 }]);
  expect(assignedState("window.S = location.href", "S")).toBeUndefined();
});

it("reads JSON as it stands or percent-encoded, and nothing else", () => {
  expect(readJson('{"a":1}')).toEqual({ a: 1 });
  expect(readJson(encodeURIComponent('{"a":"瓦"}'))).toEqual({ a: "瓦" });
  expect(readJson("{a:1}")).toBeUndefined();
  expect(readJson("%7B%")).toBeUndefined();
});
