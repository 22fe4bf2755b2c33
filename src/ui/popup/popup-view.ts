import type { Capture } from "../../capture/capture.ts";
import type { SaveOutcome, TabState } from "../../messages/protocol.ts";

type PageState = Extract<TabState, { kind: "page" }>;

/** How far a running save has come. */
export interface SaveProgress {
  readonly phase: "reading" | "images" | "writing";
  readonly imagesDone: number;
  readonly imagesTotal: number;
}

/**
 * What the popup shows of its tab:
 * - `looking`: the tab is being read;
 * - `inspected`: it was read; `capture` is the copy it was compared with, `null` when there is none;
 * - `saving`: a save runs in this tab, by the reader or the watchlist; no progress before it began;
 * - `ended`: the save that the reader asked for has ended (`page`: what the tab was found to show before);
 * - `broken`: the background did not answer.
 */
export type PopupView =
  | { readonly kind: "looking" }
  | {
      readonly kind: "inspected";
      readonly tab: TabState;
      readonly capture: Capture | null;
      /** ISO 8601 UTC. */
      readonly inspectedAt: string;
    }
  | { readonly kind: "saving"; readonly progress: SaveProgress | null; readonly page: PageState | null }
  | { readonly kind: "ended"; readonly outcome: SaveOutcome; readonly page: PageState | null }
  | { readonly kind: "broken"; readonly step: "inspect" | "save"; readonly detail: string };

/** The page that the popup's answer is about, as far as it was read. */
export function pageOf(view: PopupView): PageState | null {
  if (view.kind === "saving" || view.kind === "ended") return view.page;
  return view.kind === "inspected" && view.tab.kind === "page" ? view.tab : null;
}
