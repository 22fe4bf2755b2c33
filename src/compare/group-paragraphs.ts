import type { ParagraphChange, Segment } from "./comparison.ts";
import type { Step } from "./diff-characters.ts";

/**
 * Cuts a run of steps into paragraphs: as the newer text has them, removed paragraphs in between. A
 * break that only one text has is no change, so it is not shown as one.
 */
export function groupParagraphs(steps: readonly Step[]): ParagraphChange[] {
  const paragraphs: ParagraphChange[] = [];
  let segments: Segment[] = [];
  // The newer text ended its paragraph; the older one goes on with words that are gone now.
  let waiting = false;
  const close = (): void => {
    if (segments.length > 0) paragraphs.push(toParagraph(segments));
    segments = [];
    waiting = false;
  };
  for (const step of steps) {
    if (waiting && step.kind !== "removed") close();
    append(segments, step);
    if (step.kind === "removed") {
      if (breaks(step.text) && (waiting || segments.length === 1)) close();
    } else if (breaks(step.text)) {
      if (step.kind === "same" && !breaks(step.olderText)) waiting = true;
      else close();
    }
  }
  close();
  return paragraphs;
}

function breaks(text: string): boolean {
  return text.includes("\n");
}

function append(segments: Segment[], step: Step): void {
  const text = step.text.replace(/\s*\n\s*/g, "");
  const last = segments.at(-1);
  if (last?.kind === step.kind) segments[segments.length - 1] = { kind: step.kind, text: last.text + text };
  else segments.push({ kind: step.kind, text });
}

function toParagraph(segments: readonly Segment[]): ParagraphChange {
  const [first] = segments;
  return first && segments.length === 1 ? first : { kind: "changed", segments };
}
