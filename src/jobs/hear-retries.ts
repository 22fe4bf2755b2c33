import type { FetchedPage } from "../browser/fetch-page.ts";
import { retryAfter } from "../pace/retry-after.ts";
import { siteKey } from "../pace/site-key.ts";
import type { SiteGate } from "./site-gate.ts";

interface HearDeps {
  readonly fetchPage: (uri: string, cancelled?: AbortSignal) => Promise<FetchedPage>;
  readonly gate: Pick<SiteGate, "noteRetry">;
  readonly now: () => Date;
}

/** Lets the gate hear when a site asks for a while of peace (429 or 503 with `Retry-After`). */
export function hearRetries({ fetchPage, gate, now }: HearDeps): HearDeps["fetchPage"] {
  return async (uri, cancelled) => {
    const page = await fetchPage(uri, cancelled);
    if (page.kind !== "answered" || (page.status !== 429 && page.status !== 503)) return page;
    const at = retryAfter(page.retryAfter ?? null, now().getTime());
    if (at !== null) await gate.noteRetry(siteKey(uri), at);
    return page;
  };
}
