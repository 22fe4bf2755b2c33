// @vitest-environment node
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inspectJson } from "../../src/exchange/inspect-json.ts";

const SYNTAX = /^line \d+, column \d+$/;

describe("inspectJson", () => {
  it.each([
    ["", "line 1, column 1"],
    ["{", "line 1, column 2"],
    ["nul", "line 1, column 1"],
    ["[1,2,]", "line 1, column 6"],
    ['{"a":1,}', "line 1, column 8"],
    ['{"a":[1,\n  2,, 3]}', "line 2, column 5"],
    ['{"a" 1}', "line 1, column 6"],
    ["{a:1}", "line 1, column 2"],
    ['["a\nb"]', "line 1, column 2"],
    ['["\\x"]', "line 1, column 2"],
    ["[01]", "line 1, column 3"],
    ["[1] [2]", "line 1, column 5"],
    ["]", "line 1, column 1"],
    ["[}", "line 1, column 2"],
  ])("finds where %j breaks", (text, place) => {
    expect(inspectJson(text)?.place).toBe(place);
  });

  it.each([
    ['{"a":1,"a":2}', "a", "stands twice"],
    ['{"a":[{},{"b":1,"\\u0062":2}]}', "a[1].b", "stands twice"],
    ['[{"meta":{"__proto__":{}}}]', "[0].meta.__proto__", "is not an allowed name"],
    ['{"bytes":1e400}', "bytes", "is a number out of range"],
    ['{"bytes":9007199254740993}', "bytes", "is a number out of range"],
  ])("names the value in %j that would be lost or changed", (text, place, reason) => {
    expect(inspectJson(text)).toEqual({ place, reason });
  });

  it("stops before nesting exhausts a call stack", () => {
    expect(inspectJson("[".repeat(200_000))).toEqual({
      place: "line 1, column 101",
      reason: "is nested too deeply",
    });
    expect(inspectJson(`${"[".repeat(100)}${"]".repeat(100)}`)).toBeNull();
  });

  it("agrees with JSON.parse on what is JSON", () => {
    const json = fc.json({ maxDepth: 5 });
    const damaged = fc
      .tuple(
        json,
        fc.nat(),
        fc.nat(2),
        fc.constantFrom("", ",", "]", "}", '"', "\\", ":", "0", "-", " ", "\n"),
      )
      .map(([text, at, drop, insert]) => {
        const cut = at % (text.length + 1);
        return text.slice(0, cut) + insert + text.slice(cut + drop);
      });
    fc.assert(
      fc.property(fc.oneof(json, damaged, fc.string()), (text) => {
        const fault = inspectJson(text);
        if (isJson(text)) expect(fault?.place ?? "").not.toMatch(SYNTAX);
        else expect(fault).not.toBeNull();
      }),
      { numRuns: 1000 },
    );
  });
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}
