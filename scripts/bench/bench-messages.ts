import type { PageReading } from "../../src/fate/page-reading.ts";

/** What the measured page tells the worker that stands for the background. */
export type ToBackground =
  | { readonly kind: "save"; readonly uri: string; readonly images: boolean }
  | { readonly kind: "reading"; readonly reading: PageReading };

/** What the worker tells the page. Moments are in milliseconds since 1970. */
export type FromBackground =
  | { readonly kind: "read" }
  | {
      readonly kind: "ended";
      readonly read: number;
      readonly decided: number;
      readonly committed: number;
      readonly answered: number;
    }
  | { readonly kind: "failed"; readonly detail: string };
