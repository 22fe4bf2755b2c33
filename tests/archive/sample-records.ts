import type { Capture, CaptureImage, Payload } from "../../src/capture/capture.ts";
import { payloadDigest, sha256 } from "../../src/capture/payload-digest.ts";
import type { CaptureRecord } from "../../src/archive/commit-capture.ts";
import { openArchive } from "../../src/archive/open-archive.ts";
import type { Archive } from "../../src/archive/schema.ts";
import type { ServedView } from "../../src/capture/served-view.ts";
import type { Observation } from "../../src/fate/observation.ts";
import type { OriginalResource } from "../../src/resource/original-resource.ts";

let opened = 0;

/** An empty archive under a name of its own. */
export function emptyArchive(): Archive {
  opened += 1;
  return openArchive(`test-${opened}`);
}

export async function textPayload(text: string, mediaType = "text/html"): Promise<Payload> {
  const bytes = new TextEncoder().encode(text);
  return { digest: await sha256(bytes), mediaType, bytes };
}

export interface SampleOptions {
  readonly slug?: string;
  readonly id?: string;
  readonly capturedAt?: string;
  readonly via?: Capture["via"];
  readonly title?: string | null;
  readonly text?: string;
  readonly page?: string;
  /** Bytes of its images; `null` = could not be had. */
  readonly images?: readonly (Uint8Array | null)[];
  readonly aliases?: readonly string[];
}

/** A whole, consistent record of an invented article. */
export async function sampleRecord(options: SampleOptions = {}): Promise<CaptureRecord> {
  const { slug = "reservoir", capturedAt = "2024-08-28T13:00:00.000Z" } = options;
  const { title = "水库清淤工程完工", text = "工程历时三个月。\n村民恢复取水。" } = options;
  const page = await textPayload(options.page ?? `<html><body><h1>${title}</h1>${text}</body></html>`);
  const images = await Promise.all(
    (options.images ?? []).map((bytes, index) => sampleImage(slug, bytes, index)),
  );
  const capture: Capture = {
    id: options.id ?? `capture-${slug}-${capturedAt}`,
    resourceId: `resource-${slug}`,
    capturedAt,
    via: options.via ?? "page",
    trigger: "manual",
    rule: null,
    title,
    author: "陈石",
    outlet: "河口日报",
    publishedAt: "2024-08-28T21:03+08:00",
    partial: null,
    language: "zh-CN",
    text,
    html: `<p>${text.replaceAll("\n", "</p><p>")}</p>`,
    images: images.map((image) => image.named),
    payloadDigest: await payloadDigest(title, text),
    pageDigest: page.digest,
    provenance: {
      requestedUri: addressOf(slug),
      finalUri: addressOf(slug),
      status: 200,
      charset: "UTF-8",
      publisher: "generic",
      extractor: "0.1.0",
      userAgent: null,
    },
  };
  const payloads = [page, ...images.flatMap((image) => image.payload ?? [])];
  return { resource: sampleResource(slug, capture, options.aliases ?? []), capture, payloads };
}

export function addressOf(slug: string): string {
  return `https://news.example.cn/${slug}.html`;
}

function sampleResource(slug: string, capture: Capture, aliases: readonly string[]): OriginalResource {
  return {
    id: capture.resourceId,
    uri: addressOf(slug),
    canonicalUri: addressOf(slug),
    aliases,
    site: "news.example.cn",
    title: capture.title,
    outlet: capture.outlet,
    publishedAt: capture.publishedAt,
    firstCapturedAt: capture.capturedAt,
    lastCapturedAt: capture.capturedAt,
    fate: null,
  };
}

async function sampleImage(
  slug: string,
  bytes: Uint8Array | null,
  index: number,
): Promise<{ named: CaptureImage; payload?: Payload }> {
  const uri = `https://img.example.cn/${slug}/${index}.png`;
  if (bytes === null) return { named: { uri, digest: null, mediaType: null, bytes: 0 } };
  const payload = { digest: await sha256(bytes), mediaType: "image/png", bytes };
  const named = { uri, digest: payload.digest, mediaType: payload.mediaType, bytes: bytes.length };
  return { named, payload };
}

export function sampleServedView(record: CaptureRecord, changes: Partial<ServedView> = {}): ServedView {
  const { id, resourceId, title, author, outlet, publishedAt, text } = record.capture;
  return {
    id,
    resourceId,
    servedAt: "2024-08-28T13:00:02.000Z",
    requestedUri: addressOf("reservoir"),
    finalUri: addressOf("reservoir"),
    status: 200,
    headers: [{ name: "date", value: "Wed, 28 Aug 2024 13:00:02 GMT" }],
    bodyDigest: record.capture.pageDigest,
    charset: "utf-8",
    agreement: "agrees",
    ground: "text-equal",
    added: 0,
    removed: 0,
    article: { title, author, outlet, publishedAt, text },
    ...changes,
  };
}

export function sampleObservation(changes: Partial<Observation> = {}): Observation {
  return {
    id: "observation-1",
    resourceId: "resource-reservoir",
    observedAt: "2024-08-30T08:00:00.000Z",
    via: "fetch",
    status: 404,
    finalUri: addressOf("reservoir"),
    fate: "removed",
    cause: "http-404",
    notice: "页面走丢了",
    reason: null,
    regulation: null,
    similarity: null,
    ...changes,
  };
}

/** Every row of every table, to tell whether anything changed. */
export async function everyRow(archive: Archive): Promise<Record<string, unknown[]>> {
  const tables = archive.tables.map(async (table) => [table.name, await table.toArray()] as const);
  return Object.fromEntries(await Promise.all(tables));
}
