import { describe, expect, it } from "vitest";
import type { Article, Partiality } from "../../src/capture/article.ts";
import { asFarAsRead } from "../../src/fate/as-far-as-read.ts";

function seen(text: string, partial: Partiality | null) {
  return { extraction: { kind: "article", article: { text, partial } as Article } } as const;
}

function textsOf({ evidence, mementos }: ReturnType<typeof asFarAsRead>) {
  const article = evidence.extraction?.kind === "article" ? evidence.extraction.article : null;
  return [article?.text, ...mementos.map(({ text }) => text)];
}

describe("a page that goes on beyond what is read", () => {
  it("is compared as far as both readings go", () => {
    const compared = asFarAsRead(seen("一\n二\n三\n四", null), [
      { text: "一\n二\n三的", partial: "too-large" },
    ]);
    expect(textsOf(compared)).toEqual(["一\n二", "一\n二"]);
  });

  it("is compared as far as is read now, when that is less", () => {
    const compared = asFarAsRead(seen("一\n二\n三", "too-large"), [{ text: "一\n二\n三\n四\n五" }]);
    expect(textsOf(compared)).toEqual(["一\n二", "一\n二"]);
  });

  it("still differs where both go", () => {
    const compared = asFarAsRead(seen("一\n贰\n三", "too-large"), [
      { text: "一\n二\n三", partial: "too-large" },
    ]);
    expect(textsOf(compared)).toEqual(["一\n贰", "一\n二"]);
  });

  it.each([null, "pages-missing", "folded", "frame-missing"] as const)("is none when %s", (partial) => {
    const compared = asFarAsRead(seen("一\n二", partial), [{ text: "一\n二\n三", partial }]);
    expect(textsOf(compared)).toEqual(["一\n二", "一\n二\n三"]);
  });
});
