import type { Article } from "../capture/article.ts";
import type { Capture, Payload } from "../capture/capture.ts";
import { htmlPayload } from "../capture/html-payload.ts";
import { sha256 } from "../capture/payload-digest.ts";
import { addressKey, siteOf } from "../resource/canonical-uri.ts";
import type { OriginalResource } from "../resource/original-resource.ts";
import type { CollectedEvidence } from "./collect-evidence.ts";
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
    Partial<CollectedEvidence>,
    Pick<
      Capture,
      "id" | "resourceId" | "capturedAt" | "via" | "trigger" | "rule" | "payloadDigest" | "provenance"
    > {
  readonly article: Article;
  readonly pageHtml: string | null;
  readonly continues?: string | null;
}

/** Puts the record together; writes nothing. */
export async function buildCaptureRecord(parts: CaptureParts): Promise<CaptureRecord> {
  const {
    article,
    pageHtml,
    images,
    payloads,
    frames = [],
    screenshot = null,
    continues = null,
    ...rest
  } = parts;
  const page = pageHtml === null ? null : await htmlPayload(pageHtml);
  const {
    title,
    author,
    outlet,
    account,
    source,
    publishedAt,
    stated,
    language,
    partial,
    lacking,
    text,
    html,
  } = article;
  const framePages = await Promise.all(frames.map(({ html }) => htmlPayload(html)));
  const picture = screenshot === null ? null : await pngPayload(screenshot);
  const capture: Capture = {
    ...rest,
    ...{ title, author, outlet, account, source, publishedAt, language, partial, text, html, images },
    ...(lacking ? { lacking } : {}),
    ...(stated ? { stated } : {}),
    ...(continues === null ? {} : { continues }),
    pageDigest: page?.digest ?? null,
    frames: framePages.map(({ digest }, index) => ({ uri: frames[index]?.uri ?? "about:blank", digest })),
    screenshot: picture && {
      digest: picture.digest,
      mediaType: picture.mediaType,
      bytes: picture.bytes.length,
    },
  };
  return {
    resource: describeResource(parts),
    capture,
    payloads: [...payloads, ...[page, ...framePages, picture].filter((one) => one !== null)],
  };
}

/** The resource as this capture shows it. Committing keeps what an earlier capture established. */
function describeResource({ article, resourceId, capturedAt, provenance }: CaptureParts): OriginalResource {
  const { canonicalUri, title, outlet, publishedAt } = article;
  const { requestedUri } = provenance;
  // The whole article begins at its first page, whichever the reader had open.
  const uri = article.firstPage ?? requestedUri;
  const aliases = [...new Set([uri, requestedUri, provenance.finalUri, canonicalUri].map(addressKey))];
  return {
    ...{ id: resourceId, uri, canonicalUri, aliases, site: siteOf(uri), title, outlet, publishedAt },
    firstCapturedAt: capturedAt,
    lastCapturedAt: capturedAt,
    fate: null,
  };
}

async function pngPayload(bytes: Uint8Array): Promise<Payload> {
  return { digest: await sha256(bytes), mediaType: "image/png", bytes };
}
