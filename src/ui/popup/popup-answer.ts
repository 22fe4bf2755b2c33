import type { Fate, NoticeWords } from "../../fate/fate.ts";

/** What a button of the popup does. */
export type PopupAction =
  | { readonly kind: "save" }
  | { readonly kind: "save-version" }
  | { readonly kind: "cancel" }
  | { readonly kind: "retry"; readonly step: "inspect" | "save" }
  | { readonly kind: "compare"; readonly captureId: string }
  | { readonly kind: "open-copy"; readonly resourceId: string };

/** The popup's answer: one line, what stands under it, one primary button. */
export interface PopupStatus {
  readonly mark: Fate | "saved" | "none" | "busy" | "error";
  readonly line: string;
  readonly notes: readonly string[];
  /** The platform's words, to be quoted. */
  readonly quote: NoticeWords | null;
  /** What led to the verdict, as codes: see `groundText`. */
  readonly grounds: readonly string[];
  readonly primary: PopupAction | null;
  readonly secondary: PopupAction | null;
  /** Technical side of a failure, for "copy details". */
  readonly details: string | null;
}

/** Everything but the line, for the states that need no more. */
export const PLAIN: Omit<PopupStatus, "mark" | "line"> = {
  notes: [],
  quote: null,
  grounds: [],
  primary: null,
  secondary: null,
  details: null,
};

/** The clock and language that dates in the answer are written for. */
export interface Reading {
  readonly now: Date;
  readonly language: string;
}
