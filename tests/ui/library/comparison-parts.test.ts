import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ParagraphChange } from "../../../src/compare/comparison.ts";
import { foldUnchanged } from "../../../src/ui/library/fold-unchanged.ts";
import { sideSegments } from "../../../src/ui/library/marked-text.tsx";
import { nextIndex } from "../../../src/ui/library/next-index.ts";

const kind = fc.constantFrom("same" as const, "added" as const, "removed" as const);
const plain = fc.record({ kind, text: fc.string() });
const changed = fc.record({ kind: fc.constant("changed" as const), segments: fc.array(plain) });
const paragraphs: fc.Arbitrary<ParagraphChange[]> = fc.array(fc.oneof(plain, changed));

function same(...texts: string[]): ParagraphChange[] {
  return texts.map((text) => ({ kind: "same", text }));
}

describe("folding", () => {
  it("keeps every paragraph, in order", () => {
    fc.assert(
      fc.property(paragraphs, (all) => {
        const unfolded = foldUnchanged(all).flatMap((stretch): ParagraphChange[] => {
          if (stretch.kind === "change") return [stretch.paragraph];
          return stretch.kind === "run" ? same(...stretch.texts) : same(stretch.text);
        });
        expect(unfolded).toEqual(all);
      }),
    );
  });

  it("never folds a change away", () => {
    const all = [...same("1", "2", "3", "4"), { kind: "added", text: "x" } as const, ...same("5")];
    expect(foldUnchanged(all).map((stretch) => stretch.kind)).toEqual([
      "run",
      "context",
      "change",
      "context",
    ]);
  });

  it("leaves short runs open", () => {
    expect(foldUnchanged(same("1", "2")).map((stretch) => stretch.kind)).toEqual(["context", "context"]);
  });
});

it("shows each side its own version only", () => {
  const paragraph: ParagraphChange = {
    kind: "changed",
    segments: [
      { kind: "same", text: "租金" },
      { kind: "removed", text: "三" },
      { kind: "added", text: "两" },
      { kind: "same", text: "年" },
    ],
  };
  const text = (side: "older" | "newer") =>
    sideSegments(paragraph, side)
      .map((segment) => segment.text)
      .join("");
  expect([text("older"), text("newer")]).toEqual(["租金三年", "租金两年"]);
});

describe("walking through changes", () => {
  it("starts at the end one comes from", () => {
    expect([nextIndex(null, 1, 4), nextIndex(null, -1, 4), nextIndex(null, 1, 0)]).toEqual([0, 3, null]);
  });

  it("goes round", () => {
    expect([nextIndex(3, 1, 4), nextIndex(0, -1, 4)]).toEqual([0, 3]);
  });
});
