import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareVersions } from "../../src/compare/compare-versions.ts";
import type { Comparison, ParagraphChange, Segment } from "../../src/compare/comparison.ts";
import { comparisonKey } from "../../src/compare/split-units.ts";

const OLDER = "江水在夜里涨了三尺。渡口的灯还亮着。\n老船工没有睡，他在数缆绳上的结。\n天亮以前，雨停了。";

function compare(older: string, newer: string): Comparison {
  return compareVersions({ title: null, text: older }, { title: null, text: newer });
}

function segmentsOf(paragraph: ParagraphChange): readonly Segment[] {
  return paragraph.kind === "changed" ? paragraph.segments : [paragraph];
}

/** The text that is left when the segments of one kind are taken away. */
function without(comparison: Comparison, kind: "added" | "removed"): string {
  const segments = comparison.paragraphs.flatMap(segmentsOf);
  return segments
    .filter((segment) => segment.kind !== kind)
    .map(({ text }) => text)
    .join("");
}

const unit = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(..."山水云船渡口老人公园在夜里涨了三尺".split("")) },
  { weight: 3, arbitrary: fc.constantFrom(..."。，！？；“”.!? \n".split("")) },
  {
    weight: 1,
    arbitrary: fc.constantFrom("👍", "👎", "é", "ｶﾞ", "Ａ", "\u200B", "　", "㈱", "\uE000", "\u{20000}"),
  },
);
const texts = fc.string({ unit, maxLength: 120 });

/** A text and an edited one: independent random texts would hardly ever be aligned. */
const edits = fc
  .tuple(
    fc.array(texts, { minLength: 1, maxLength: 6 }),
    fc.array(fc.tuple(fc.nat(5), texts), { maxLength: 3 }),
  )
  .map(([lines, changes]) => {
    const edited = [...lines];
    for (const [at, line] of changes) edited.splice(at % edited.length, at % 2, line);
    return [lines.join("\n"), edited.join("\n")] as const;
  });

describe("compareVersions", () => {
  it("marks the characters that changed inside a paragraph", () => {
    expect(compare(OLDER, OLDER.replace("三尺", "五尺")).paragraphs[0]).toEqual({
      kind: "changed",
      segments: [
        { kind: "same", text: "江水在夜里涨了" },
        { kind: "removed", text: "三" },
        { kind: "added", text: "五" },
        { kind: "same", text: "尺。渡口的灯还亮着。" },
      ],
    });
  });

  it("keeps paragraphs that came or went whole", () => {
    const lines = OLDER.split("\n");
    const shorter = [lines[0], lines[2]].join("\n");
    const gone = compare(OLDER, shorter);
    expect(gone.paragraphs.map(({ kind }) => kind)).toEqual(["same", "removed", "same"]);
    expect([gone.added, gone.removed]).toEqual([0, lines[1]?.length]);
    expect(compare(shorter, OLDER).paragraphs.map(({ kind }) => kind)).toEqual(["same", "added", "same"]);
  });

  it("shows a sentence that left its paragraph in that paragraph", () => {
    const { paragraphs } = compare(OLDER, OLDER.replace("渡口的灯还亮着。", ""));
    expect(paragraphs[0]).toEqual({
      kind: "changed",
      segments: [
        { kind: "same", text: "江水在夜里涨了三尺。" },
        { kind: "removed", text: "渡口的灯还亮着。" },
      ],
    });
    expect(paragraphs).toHaveLength(3);
  });

  it("takes spacing, width, invisible characters and paragraph breaks for no change", () => {
    const restyled = OLDER.replaceAll("。", "。\n").replaceAll("，", ",").replace("老船", "老\u200B 船");
    const { added, removed, paragraphs } = compare(OLDER, restyled);
    expect([added, removed]).toEqual([0, 0]);
    expect(paragraphs.every(({ kind }) => kind === "same")).toBe(true);
  });

  it("compares titles, and counts them", () => {
    const titled = compareVersions({ title: "涨水", text: OLDER }, { title: "涨大水", text: OLDER });
    expect(titled.title).toEqual({
      kind: "changed",
      segments: [
        { kind: "same", text: "涨" },
        { kind: "added", text: "大" },
        { kind: "same", text: "水" },
      ],
    });
    expect([titled.added, titled.removed, titled.similarity]).toEqual([1, 0, 1]);
    expect(compareVersions({ title: null, text: "" }, { title: "新题", text: "" }).title?.kind).toBe("added");
  });

  it("gives the share of the older text that stayed", () => {
    expect(compare("甲乙丙丁。戊己庚辛。", "甲乙丙丁。").similarity).toBe(0.5);
    expect(compare("", "甲乙").similarity).toBe(1);
    expect(compare("甲乙", "").similarity).toBe(0);
  });

  it("leaves texts that have nothing in common apart", () => {
    const { paragraphs, similarity } = compare("江水涨了三尺。", "Nothing of it stayed.");
    expect(paragraphs.map(({ kind }) => kind)).toEqual(["removed", "added"]);
    expect(similarity).toBe(0);
  });

  it("compares texts with more distinct characters than can be encoded", () => {
    const rare = Array.from({ length: 1400 }, (_, at) => String.fromCodePoint(0x20000 + at)).join("");
    const { added, removed } = compare(`${rare}天`, `${rare}地`);
    expect([added > 0, removed > 0]).toEqual([true, true]);
  });
});

describe("laws of comparison", () => {
  it("holds both versions whole", () => {
    fc.assert(
      fc.property(edits, ([older, newer]) => {
        const comparison = compare(older, newer);
        expect(comparisonKey(without(comparison, "added"))).toBe(comparisonKey(older));
        expect(comparisonKey(without(comparison, "removed"))).toBe(comparisonKey(newer));
      }),
      { numRuns: 400 },
    );
  });

  it("finds no change between a text and itself", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { added, removed, paragraphs } = compare(text, text);
        expect([added, removed]).toEqual([0, 0]);
        expect(paragraphs.every(({ kind }) => kind === "same")).toBe(true);
      }),
    );
  });

  it("swaps added and removed with the versions", () => {
    fc.assert(
      fc.property(edits, ([older, newer]) => {
        const [there, back] = [compare(older, newer), compare(newer, older)];
        expect([back.added, back.removed]).toEqual([there.removed, there.added]);
      }),
      { numRuns: 300 },
    );
  });

  it("finds every change of one character", () => {
    const places = fc.nat(OLDER.replace(/\s/g, "").length - 1);
    fc.assert(
      fc.property(places, fc.constantFrom("replace", "insert", "delete"), (place, edit) => {
        const characters = OLDER.split("");
        const at = characters.findIndex(
          (character, index) =>
            character !== "\n" && characters.slice(0, index).filter((c) => c !== "\n").length === place,
        );
        characters.splice(at, edit === "insert" ? 0 : 1, ...(edit === "delete" ? [] : ["鲸"]));
        const { added, removed } = compare(OLDER, characters.join(""));
        expect(added + removed).toBeGreaterThan(0);
        expect(Math.max(added, removed)).toBe(1);
      }),
      { numRuns: 200 },
    );
  });
});

describe("work", () => {
  const random = (seed: number) => (): number => (seed = (seed * 48271) % 2147483647) / 2147483647;
  const prose = (length: number, seed: number): string => {
    const next = random(seed);
    let text = "";
    while (text.length < length) {
      const run = 8 + Math.floor(next() * 40);
      for (let at = 0; at < run; at++) text += String.fromCharCode(0x4e00 + Math.floor(next() * 3000));
      text += next() < 0.2 ? "。\n" : "。";
    }
    return text;
  };
  const timed = (older: string, newer: string): number => {
    const start = performance.now();
    compare(older, newer);
    return performance.now() - start;
  };

  it("grows about as the texts do when they are unrelated", () => {
    timed(prose(2000, 1), prose(2000, 2));
    const small = Math.min(...[3, 4, 5].map((seed) => timed(prose(2000, seed), prose(2000, seed + 10))));
    const large = Math.min(...[3, 4, 5].map((seed) => timed(prose(20_000, seed), prose(20_000, seed + 10))));
    // Ten times the text; a quadratic comparison would take a hundred times as long.
    expect(large).toBeLessThan(40 * Math.max(small, 5));
  });

  it("is not caught by one endless line or by lines that repeat", () => {
    const line = "水".repeat(20_000);
    const repeated = "水涨了。\n".repeat(5000);
    expect(compare(line, `${line}。`).added).toBe(1);
    expect(compare(repeated, `开头。\n${repeated}`).added).toBe(3);
    expect(
      compare(prose(20_000, 7).replaceAll("。", ""), prose(20_000, 8).replaceAll("。", "")).similarity,
    ).toBeLessThan(0.1);
  });
});
