import fc from "fast-check";
import traditional from "opencc-js/dict/TSCharacters";
import { describe, expect, it } from "vitest";
import { foldScript } from "../../src/resource/fold-script.ts";

/** Properties take their time on a busy machine. */
const SLOW = 60_000;

describe("folding", () => {
  it.each([
    ["砸鍋賣鐵", "砸锅卖铁"],
    ["臺灣與台湾", "台湾与台湾"],
    ["舊帳、旧賬、旧帐", "旧账、旧账、旧账"],
    ["衞生 衛生", "卫生卫生"],
    ["乾隆與乾淨", "干隆与干净"],
    ["ＡＢＣ１２３", "abc123"],
    ["通　知", "通知"],
    ["BBC 中文", "bbc 中文"],
    ["第一段\n第二段", "第一段\n第二段"],
    ["𪚥", "𪚥"],
  ])("%s becomes %s", (text, folded) => {
    expect(foldScript(text)).toBe(folded);
  });

  it("brings every traditional character of the table to one form with its simplified one", () => {
    const apart = traditional
      .split("|")
      .map((pair) => pair.split(" "))
      .filter(([from = "", to = ""]) => foldScript(from) !== foldScript(to));
    expect(apart).toEqual([]);
  });

  it(
    "is idempotent, on Chinese and on anything",
    () => {
      const han = fc.string({
        unit: fc.integer({ min: 0x3400, max: 0x9fff }).map((code) => String.fromCodePoint(code)),
      });
      const any = fc.string({ unit: "binary" });
      fc.assert(
        fc.property(fc.oneof(han, any), (text) => {
          expect(foldScript(foldScript(text))).toBe(foldScript(text));
        }),
        { numRuns: 500 },
      );
    },
    SLOW,
  );
});
