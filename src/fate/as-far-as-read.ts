import type { Extraction, Partiality } from "../capture/article.ts";

interface Compared {
  readonly text: string;
  readonly partial?: Partiality | null | undefined;
}

/**
 * A page that goes on beyond what is read of any page ends at another line in a tab than in a request of
 * ours. What is seen now and what was kept are compared as far as both go: the end of a reading is no edit.
 */
export function asFarAsRead<E extends { readonly extraction: Extraction | null }, M extends Compared>(
  evidence: E,
  mementos: readonly M[],
): { readonly evidence: E; readonly mementos: readonly M[] } {
  const article = evidence.extraction?.kind === "article" ? evidence.extraction.article : null;
  const cut = [...(article ? [article] : []), ...mementos].filter(({ partial }) => partial === "too-large");
  if (!article || cut.length === 0) return { evidence, mementos };
  // The last line of each may itself have been cut.
  const lines = Math.max(1, Math.min(...cut.map(({ text }) => text.split("\n").length)) - 1);
  const shorten = <T extends Compared>(one: T): T => ({ ...one, text: firstLines(one.text, lines) });
  return {
    evidence: { ...evidence, extraction: { kind: "article", article: shorten(article) } },
    mementos: mementos.map(shorten),
  };
}

function firstLines(text: string, count: number): string {
  return text.split("\n", count).join("\n");
}
