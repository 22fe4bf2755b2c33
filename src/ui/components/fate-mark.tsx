import type { Fate } from "../../fate/fate.ts";
import { fateText } from "../texts/fate-text.ts";

const SHAPES: { readonly [fate in Fate]: string } = {
  unchanged: "✓",
  edited: "±",
  removed: "✕",
  moved: "→",
  unverified: "?",
};

interface FateMarkProps {
  /** `null`: not looked at since it was saved. */
  readonly fate: Fate | null;
  /** Shows the shape alone; the word stays for screen readers and on hover. */
  readonly compact?: boolean;
}

/** A fate as colour, shape and word, the same everywhere. */
export function FateMark({ fate, compact = false }: FateMarkProps) {
  const word = fateText(fate);
  return (
    <span class={`fate fate-${fate ?? "unknown"}`} title={compact ? word : undefined}>
      <span class="fate-shape" aria-hidden="true">
        {fate ? SHAPES[fate] : "·"}
      </span>
      <span class={compact ? "visually-hidden" : "fate-word"}>{word}</span>
    </span>
  );
}
