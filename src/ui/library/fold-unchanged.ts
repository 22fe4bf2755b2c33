import type { ParagraphChange } from "../../compare/comparison.ts";

/** A stretch of a comparison: a change, unchanged paragraphs near one, or a run that can be folded away. */
export type Stretch =
  | { readonly kind: "change"; readonly paragraph: ParagraphChange }
  | { readonly kind: "context"; readonly text: string }
  | { readonly kind: "run"; readonly texts: readonly string[] };

/** Unchanged paragraphs that stay visible on each side of a change. */
const CONTEXT = 1;
/** Folding fewer saves no room. */
const SHORTEST_RUN = 3;

/** Folds long unchanged runs, so that the changes of a long article stand close together. */
export function foldUnchanged(paragraphs: readonly ParagraphChange[]): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let run: string[] = [];
  const endRun = (last: boolean) => {
    stretches.push(...foldRun(run, stretches.length === 0, last));
    run = [];
  };
  for (const paragraph of paragraphs) {
    if (paragraph.kind === "same") run.push(paragraph.text);
    else {
      endRun(false);
      stretches.push({ kind: "change", paragraph });
    }
  }
  endRun(true);
  return stretches;
}

function foldRun(texts: readonly string[], first: boolean, last: boolean): readonly Stretch[] {
  const from = first ? 0 : CONTEXT;
  const to = texts.length - (last ? 0 : CONTEXT);
  if (to - from < SHORTEST_RUN) return texts.map(asContext);
  return [
    ...texts.slice(0, from).map(asContext),
    { kind: "run", texts: texts.slice(from, to) },
    ...texts.slice(to).map(asContext),
  ];
}

function asContext(text: string): Stretch {
  return { kind: "context", text };
}
