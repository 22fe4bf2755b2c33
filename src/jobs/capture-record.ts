import type { Article } from "../capture/article.ts";
import type { Capture, Payload } from "../capture/capture.ts";
import { sha256 } from "../capture/payload-digest.ts";
import { addressKey, siteOf } from "../resource/canonical-uri.ts";
import type { OriginalResource } from "../resource/original-resource.ts";
import type { CollectedImages } from "./collect-images.ts";

/** Everything that one capture writes. */
export interface CaptureRecord {
  readonly resource: OriginalResource;
  readonly capture: Capture;
  readonly payloads: readonly Payload[];
  /** Refuses to bring back an article that is not in the archive any more. */
  readonly mustBeKnown?: boolean;
}

/** What a capture is made of. `pageHtml` is the page's own HTML, `null` when it was not kept. */
export interface CaptureParts
  extends
    CollectedImages,
    Pick<
      Capture,
      "id" | "resourceId" | "capturedAt" | "via" | "trigger" | "rule" | "payloadDigest" | "provenance"
    > {
  readonly article: Article;
  readonly pageHtml: string | null;
}

/** Puts the record together; writes nothing. */
export async function buildCaptureRecord(parts: CaptureParts): Promise<CaptureRecord> {
  const { article, pageHtml, images, payloads, ...rest } = parts;
  const page = pageHtml === null ? null : await htmlPayload(pageHtml);
  const { title, author, outlet, account, publishedAt, language, text, html } = article;
  const capture: Capture = {
    ...rest,
    ...{ title, author, outlet, account, publishedAt, language, text, html, images },
    pageDigest: page?.digest ?? null,
  };
  return {
    resource: describeResource(parts),
    capture,
    payloads: page ? [...payloads, page] : payloads,
  };
}

/** The resource as this capture shows it. Committing keeps what an earlier capture established. */
function describeResource({ article, resourceId, capturedAt, provenance }: CaptureParts): OriginalResource {
  const { canonicalUri, title, outlet, publishedAt } = article;
  const uri = provenance.requestedUri;
  const aliases = [...new Set([uri, provenance.finalUri, canonicalUri].map(addressKey))];
  return {
    ...{ id: resourceId, uri, canonicalUri, aliases, site: siteOf(uri), title, outlet, publishedAt },
    firstCapturedAt: capturedAt,
    lastCapturedAt: capturedAt,
    fate: null,
  };
}

/** Kept as UTF-8 whatever the page was served in. */
async function htmlPayload(html: string): Promise<Payload> {
  const bytes = new TextEncoder().encode(html);
  return { digest: await sha256(bytes), mediaType: "text/html;charset=utf-8", bytes };
}
