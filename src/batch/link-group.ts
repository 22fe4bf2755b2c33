import type { BatchLink } from "./batch.ts";

/** Links that belong together where they come from: a folder, a column of a page, a window. */
export interface LinkGroup {
  /** Its name there; `null` when it has none. */
  readonly name: string | null;
  readonly links: readonly BatchLink[];
}
