import { describe, expect, it } from "vitest";
import { nextTurn } from "../../src/batch/next-turn.ts";
import { SITES_AT_ONCE } from "../../src/pace/pause.ts";
import { linesFor } from "./sample-items.ts";

const A1 = "https://news.a.example/1.html";
const A2 = "https://m.a.example/2.html";
const B1 = "https://b.example/1.html";
const NOW = 1_000_000;
const idle = { busySites: new Set<string>(), freeAt: new Map<string, number>(), now: NOW };

describe("whose turn it is", () => {
  it("is the first line's when nothing is going on", () => {
    const lines = linesFor([A1, B1]);
    expect(nextTurn(lines, idle)).toEqual({ kind: "take", item: lines[0] });
  });

  it("passes over a site that is worked at, on whichever of its hosts", () => {
    const lines = linesFor([A2, B1]);
    expect(nextTurn(lines, { ...idle, busySites: new Set(["a.example"]) })).toEqual({
      kind: "take",
      item: lines[1],
    });
  });

  it("is nobody's while as many sites are worked at as may be", () => {
    const busySites = new Set(["x.example", "y.example"]);
    expect(busySites.size).toBe(SITES_AT_ONCE);
    expect(nextTurn(linesFor([A1]), { ...idle, busySites })).toEqual({ kind: "rest" });
  });

  it("waits out the shortest pause that is left", () => {
    const freeAt = new Map([
      ["a.example", NOW + 900],
      ["b.example", NOW + 300],
    ]);
    expect(nextTurn(linesFor([A1, B1]), { ...idle, freeAt })).toEqual({ kind: "wait", milliseconds: 300 });
  });

  it("is that of a page open in a tab, which is not asked for, whatever the pause", () => {
    const [line] = linesFor([A1]);
    const open = { ...line!, tabId: 3 };
    const freeAt = new Map([["a.example", NOW + 900]]);
    expect(nextTurn([open], { ...idle, freeAt })).toEqual({ kind: "take", item: open });
  });
});
