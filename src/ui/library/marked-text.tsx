import { i18n } from "#i18n";
import type { ParagraphChange, Segment } from "../../compare/comparison.ts";

interface MarkedTextProps {
  readonly paragraph: ParagraphChange;
  readonly side: "older" | "newer";
}

/** One side of a changed paragraph: what was taken out, or what came in, marked for eye and ear. */
export function MarkedText({ paragraph, side }: MarkedTextProps) {
  return (
    <>
      {sideSegments(paragraph, side).map((segment, index) => (
        <Marked key={index} segment={segment} />
      ))}
    </>
  );
}

/** The segments of which a side consists: joined, they are that version's paragraph. */
export function sideSegments(paragraph: ParagraphChange, side: "older" | "newer"): readonly Segment[] {
  const segments: readonly Segment[] = paragraph.kind === "changed" ? paragraph.segments : [paragraph];
  const foreign = side === "older" ? "added" : "removed";
  return segments.filter((segment) => segment.kind !== foreign);
}

function Marked({ segment }: { readonly segment: Segment }) {
  if (segment.kind === "same") return <>{segment.text}</>;
  const Mark = segment.kind === "added" ? "ins" : "del";
  const start = segment.kind === "added" ? i18n.t("compare.addedStart") : i18n.t("compare.removedStart");
  return (
    <Mark>
      <Spoken text={start} />
      {segment.text}
      <Spoken text={i18n.t("compare.markEnd")} />
    </Mark>
  );
}

/** Most screen readers pass over ins and del in silence. Left out of what is selected and copied. */
function Spoken({ text }: { readonly text: string }) {
  return (
    <span class="visually-hidden spoken" lang={i18n.t("languageTag")}>
      {text}
    </span>
  );
}
