import { gzip } from "../../src/exchange/gzip.ts";
import { toBase64 } from "../../src/exchange/base64.ts";
import { bundleParts } from "../../src/exchange/build-bundle.ts";
import type { BundleSource } from "../../src/exchange/build-bundle.ts";
import type { BundlePayload } from "../../src/exchange/bundle-format.ts";
import type { Payload } from "../../src/capture/capture.ts";
import { sampleObservation, sampleRecord, sampleServedView } from "../archive/sample-records.ts";

export const STAMP = { exportedAt: "2024-09-01T00:00:00.000Z", generator: "Ironpot 0.1.0" };

/** One article with a page, an image that was had and one that was not, and a removal. */
export async function sampleSource(): Promise<BundleSource> {
  const record = await sampleRecord({ images: [new Uint8Array([137, 80, 78, 71, 0, 255]), null] });
  const [page, image] = record.payloads;
  if (!page || !image) throw new Error("The sample has a page and an image.");
  return {
    ...STAMP,
    resources: [record.resource],
    captures: [
      {
        ...record.capture,
        frames: [{ uri: "about:srcdoc", digest: page.digest }],
        screenshot: { digest: image.digest, mediaType: "image/png", bytes: image.bytes.length },
        provenance: {
          ...record.capture.provenance,
          clock: { timeZone: "Asia/Shanghai", utcOffset: 480 },
        },
      },
    ],
    servedViews: [sampleServedView(record)],
    lateImages: [],
    observations: [sampleObservation()],
    payloads: [await gzipped(page), plain(image)],
    watchRules: [
      {
        id: "wechat",
        effect: "include",
        target: { kind: "preset", preset: "wechat" },
        enabled: true,
        createdAt: "2024-08-01T00:00:00.000Z",
      },
    ],
  };
}

export async function gzipped({ digest, mediaType, bytes }: Payload): Promise<BundlePayload> {
  return { digest, mediaType, encoding: "gzip+base64", data: toBase64(await gzip(bytes)) };
}

export function plain({ digest, mediaType, bytes }: Payload): BundlePayload {
  return { digest, mediaType, encoding: "base64", data: toBase64(bytes) };
}

export async function wholeText(source: BundleSource): Promise<string> {
  let text = "";
  for await (const part of bundleParts(source)) text += part;
  return text;
}

/** A fresh copy of the sample to spoil. */
export async function sampleJson(): Promise<Record<string, unknown>> {
  return JSON.parse(await wholeText(await sampleSource())) as Record<string, unknown>;
}
