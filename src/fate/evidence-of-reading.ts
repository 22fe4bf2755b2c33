import type { Evidence } from "./evidence.ts";
import type { PageReading } from "./page-reading.ts";

/** What a page open in a tab says of the resource saved under `requestedUri`. */
export function evidenceOfReading(reading: PageReading, requestedUri: string, extractor?: string): Evidence {
  return {
    via: "page",
    requestedUri,
    finalUri: reading.uri,
    status: reading.status,
    extraction: reading.extraction,
    signals: reading.signals,
    extractor,
  };
}
