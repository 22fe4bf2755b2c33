import { describe, expect, it } from "vitest";
import { foldSentence } from "../../src/fate/fold-sentence.ts";
import { NOTICES } from "../../src/fate/notices.ts";
import { WALL_MARKS } from "../../src/fate/wall-marks.ts";
import { WALL_SENTENCES } from "../../src/fate/walls.ts";

const ROWS = [...NOTICES, ...WALL_SENTENCES];

describe("the notice tables", () => {
  it("name every row once, with its source and month", () => {
    const all = [...ROWS, ...WALL_MARKS];
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    for (const row of all) {
      expect(row.source.length, row.id).toBeGreaterThan(10);
      expect(row.seen, row.id).toMatch(/^20\d\d-(?:0[1-9]|1[0-2])$/);
    }
  });

  it("are written in folded text, or they could never match", () => {
    for (const { id, sentence } of ROWS) expect(foldSentence(sentence.source), id).toBe(sentence.source);
  });

  it("never make a wall a removal", () => {
    for (const row of WALL_SENTENCES) expect(row.fate, row.id).toBe("unverified");
  });

  it("give a mark to every wall that is known by marks", () => {
    for (const { id, selector, script, title } of WALL_MARKS)
      expect([selector, script, title].some(Boolean), id).toBe(true);
  });
});

describe("foldSentence", () => {
  it("makes scripts, widths and variants alike, and keeps every place", () => {
    const text = "該帳號已被刪除，ＡＢＣ　“Not Found”。";
    expect(foldSentence(text)).toBe('该账号已被删除,abc "not found".');
    expect(foldSentence("İstanbul 👍")).toHaveLength("İstanbul 👍".length);
  });
});
