import type { Confidence, Fate } from "../../fate/fate.ts";
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
  /** A suspicion is drawn with a broken outline and named as one. */
  readonly confidence?: Confidence | undefined;
  /**
   * - `shown`: the word follows the shape;
   * - `spoken`: for screen readers and on hover, where there is no room;
   * - `beside`: the word stands next to the mark already and is not said twice.
   */
  readonly word: "shown" | "spoken" | "beside";
}

/** A fate as colour, shape and word, the same everywhere. */
export function FateMark({ fate, confidence, word }: FateMarkProps) {
  const text = fateText(fate, confidence);
  const doubt = confidence === "suspected" ? " fate-suspected" : "";
  return (
    <span class={`fate fate-${fate ?? "unknown"}${doubt}`} title={word === "shown" ? undefined : text}>
      <span class="fate-shape" aria-hidden="true">
        {fate ? SHAPES[fate] : "·"}
      </span>
      {word === "shown" && <span class="fate-word">{text}</span>}
      {word === "spoken" && <span class="visually-hidden">{text}</span>}
    </span>
  );
}
