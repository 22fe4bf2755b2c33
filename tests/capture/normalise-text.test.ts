import fc from "fast-check";
import { expect, it } from "vitest";
import { normaliseForComparison } from "../../src/capture/normalise-text.ts";

it.each([
  ["full-width forms", "ＡＢＣ１２３", "ABC123"],
  ["invisible characters", "旧\u200B瓦\uFEFF归\u2060位", "旧瓦归位"],
  ["white space beside Chinese", "旧瓦 归位\u3000了 ok go", "旧瓦归位了ok go"],
  ["empty lines", "一\n\n \n二\r\n三", "一\n二\n三"],
])("overlooks %s", (_, text, normal) => {
  expect(normaliseForComparison(text)).toBe(normal);
});

it("sees a changed character and a changed paragraph", () => {
  expect(normaliseForComparison("旧瓦")).not.toBe(normaliseForComparison("旧亙"));
  expect(normaliseForComparison("旧\n瓦")).not.toBe(normaliseForComparison("旧瓦"));
});

it("is idempotent", () => {
  const tricky = fc.constantFrom(
    " ",
    "\u3000",
    "\u200D",
    "か",
    "\u309B",
    "\u3099",
    "é",
    "e\u0301",
    "\n",
    "Ａ",
    "中",
    "¨",
    "ﷺ",
    "\uFB01",
  );
  const text = fc.oneof(fc.string({ unit: tricky }), fc.string({ unit: "binary" }));
  fc.assert(
    fc.property(text, (value) => {
      expect(normaliseForComparison(normaliseForComparison(value))).toBe(normaliseForComparison(value));
    }),
    { numRuns: 1000 },
  );
});
