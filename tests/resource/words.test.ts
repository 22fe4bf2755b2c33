import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldArticle, matchesWords, wordsLack } from "../../src/resource/match-words.ts";
import { parseWords } from "../../src/resource/parse-words.ts";
import { WORDS_LIMIT } from "../../src/resource/words-expression.ts";
import type { WordsExpression } from "../../src/resource/words-expression.ts";

/** Properties take their time on a busy machine. */
const SLOW = 60_000;

function read(words: string): WordsExpression {
  const parsed = parseWords(words);
  if (!parsed.ok) throw new Error(`${words}: ${parsed.error} at ${parsed.at}`);
  return parsed.expression;
}

const ARTICLE = foldArticle({
  title: "某區成立砸鍋賣鐵專班",
  text: "重慶市某區財政局通知，專班由區長任組長。\n工作人員說：「不是破產。」",
});

const finds = (words: string) => matchesWords(read(words), ARTICLE);

describe("words", () => {
  it.each([
    ["砸锅卖铁", true],
    ["砸鍋賣鐵", true],
    ["砸锅卖铁 财政", true],
    ["砸锅卖铁 AND 小说", false],
    ["小说 OR 财政局", true],
    ["小说 or 财政局", false],
    ["砸锅卖铁 NOT 小说", true],
    ["砸锅卖铁 -财政", false],
    ["NOT 财政", false],
    ["NOT NOT 财政", true],
    ["小说 OR 砸锅卖铁 财政", true],
    ["(小说 OR 砸锅卖铁) AND 电影", false],
    ["（小说 OR 砸锅卖铁）ＡＮＤ 财政", true],
    ['"财政局 通知"', true],
    ["“财政局通知”", true],
    ["「財政局」", true],
    ['"专班。"', false],
    ["title:专班", true],
    ["标题：财政", false],
    ["標題:「砸锅 卖铁」", true],
    ["专班成立", false],
    ['"AND"', false],
  ])("%s: %s", (words, found) => {
    expect(finds(words)).toBe(found);
  });

  it.each([
    ["", "empty", 0],
    ["  ", "empty", 0],
    ["财政 '' \"\"", "empty", 6],
    ["财政 「债务", "quote", 3],
    ["财政 债务”", "quote", 5],
    ["(财政 (债务)", "bracket", 0],
    ["财政) 债务", "bracket", 2],
    ["财政 AND", "operator", 6],
    ["OR 财政", "operator", 0],
    ["财政 AND OR 债务", "operator", 7],
    ["()", "operator", 1],
    ["title: 财政", "operator", 0],
    ["(".repeat(50) + "债" + ")".repeat(50), "long", 11],
    ["债".repeat(WORDS_LIMIT + 1), "long", WORDS_LIMIT],
  ])("%s cannot be read: %s at %i", (words, error, at) => {
    expect(parseWords(words)).toEqual({ ok: false, error, at });
  });

  it(
    "never throw and never take long, whatever they are",
    () => {
      const part = fc.constantFrom(
        "(",
        ")",
        "（",
        "）",
        '"',
        "「",
        "」",
        "AND",
        "OR",
        "NOT",
        "-",
        " ",
        "债",
        "title:",
        "\u{20000}",
      );
      fc.assert(
        fc.property(
          fc.oneof(
            fc.string(),
            fc.array(part, { maxLength: 60 }).map((parts) => parts.join("")),
          ),
          (words) => {
            const parsed = parseWords(words);
            if (parsed.ok) matchesWords(parsed.expression, ARTICLE);
            else expect(parsed.at).toBeLessThanOrEqual(words.length);
          },
        ),
      );
    },
    SLOW,
  );
});

describe("the algebra", () => {
  const term = fc.constantFrom("财政", "小说", "專班", "债务", "title:通知").map(read);
  const { expression } = fc.letrec<{ expression: WordsExpression }>((tie) => ({
    expression: fc.oneof(
      { maxDepth: 4 },
      term,
      tie("expression").map((of): WordsExpression => ({ kind: "not", of })),
      fc
        .tuple(
          fc.constantFrom("and" as const, "or" as const),
          fc.array(tie("expression"), { minLength: 1, maxLength: 3 }),
        )
        .map(([kind, of]): WordsExpression => ({ kind, of })),
    ),
  }));
  const article = fc
    .subarray(["财政", "小說", "专班", "債務", "通知"])
    .map((texts) => foldArticle({ title: texts[0] ?? null, text: texts.slice(1).join("。\n") }));
  const not = (of: WordsExpression): WordsExpression => ({ kind: "not", of });

  it(
    "knows De Morgan",
    () => {
      fc.assert(
        fc.property(expression, expression, article, (a, b, on) => {
          expect(matchesWords(not({ kind: "and", of: [a, b] }), on)).toBe(
            matchesWords({ kind: "or", of: [not(a), not(b)] }, on),
          );
        }),
      );
    },
    SLOW,
  );

  it(
    "takes NOT NOT for nothing, and never holds both",
    () => {
      fc.assert(
        fc.property(expression, article, (a, on) => {
          expect(matchesWords(not(not(a)), on)).toBe(matchesWords(a, on));
          expect(matchesWords({ kind: "and", of: [a, not(a)] }, on)).toBe(false);
        }),
      );
    },
    SLOW,
  );

  it(
    "blames terms for every mismatch, and for no match",
    () => {
      fc.assert(
        fc.property(expression, article, (a, on) => {
          const { missing, unwanted } = wordsLack(a, on);
          expect(missing.length + unwanted.length > 0).toBe(!matchesWords(a, on));
        }),
      );
    },
    SLOW,
  );
});
