/** A run of characters inside a changed paragraph. */
export interface Segment {
  readonly kind: "same" | "added" | "removed";
  readonly text: string;
}

/** One aligned paragraph of two texts. */
export type ParagraphChange =
  | { readonly kind: "same" | "added" | "removed"; readonly text: string }
  | { readonly kind: "changed"; readonly segments: readonly Segment[] };

/** What differs between two versions of an article, at character level. */
export interface Comparison {
  /** `null` when neither version has a title. */
  readonly title: ParagraphChange | null;
  readonly paragraphs: readonly ParagraphChange[];
  /** Characters added and removed, title included, white space not counted. */
  readonly added: number;
  readonly removed: number;
  /** Share of the older text's characters that are still there, 0..1. */
  readonly similarity: number;
}

/** The parts of a version that are compared. */
export interface ComparedVersion {
  readonly title: string | null;
  /** One line per paragraph. */
  readonly text: string;
}
