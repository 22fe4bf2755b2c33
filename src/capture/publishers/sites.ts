import type { SiteRules } from "./publisher.ts";

/** Sites whose mark-up is known. Adding an outlet is adding a row, with its evidence and a fixture. */
export const SITES: readonly SiteRules[] = [];
