import { writeFileSync } from "node:fs";
import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { extractArticle } from "../../../src/capture/extract-article.ts";
import { parseHtml } from "../../../src/capture/parse-html.ts";
import { payloadDigest } from "../../../src/capture/payload-digest.ts";
import { bundleParts } from "../../../src/exchange/build-bundle.ts";
import type { Observation } from "../../../src/fate/observation.ts";
import { buildCaptureRecord, type CaptureRecord } from "../../../src/jobs/capture-record.ts";
import { resourceIdFor } from "../../../src/resource/canonical-uri.ts";

const HOUR = 3_600_000;

/** An article as somebody saved it three days ago, and what was seen of its original since. */
export interface PastArticle {
  readonly address: string;
  readonly html: string;
  readonly looks: readonly PastLook[];
}

export interface PastLook extends Pick<Observation, "fate" | "cause" | "confidence"> {
  readonly hoursAgo: number;
}

/**
 * Writes an archive whose copies and looks lie in the past, for the library's own import: what takes six
 * hours between two looks is tested without waiting, and without a clock that only tests have.
 */
export async function writePastArchive(directory: string, past: readonly PastArticle[]): Promise<string> {
  const records = await Promise.all(past.map(captured));
  const parts = bundleParts({
    ...{ exportedAt: new Date().toISOString(), generator: "Ironpot 0.1.0" },
    resources: records.map(({ resource }) => resource),
    captures: records.map(({ capture }) => capture),
    observations: records.flatMap(({ resource }, index) =>
      (past[index]?.looks ?? []).map((look) => observed(resource, look)),
    ),
    ...{ lateImages: [], payloads: [], watchRules: [] },
  });
  let text = "";
  for await (const part of parts) text += part;
  const file = join(directory, `past-${randomUUID()}.json`);
  writeFileSync(file, text);
  return file;
}

async function captured({ address, html }: PastArticle): Promise<CaptureRecord> {
  const extraction = extractArticle(parseHtml(html, address), address, { now: new Date() });
  if (extraction.kind === "refused") throw new Error(`${address} holds no article: ${extraction.reason}`);
  const { article } = extraction;
  return buildCaptureRecord({
    article,
    ...{ images: [], payloads: [], pageHtml: null, via: "fetch", trigger: "manual", rule: null },
    id: randomUUID(),
    resourceId: await resourceIdFor(article.canonicalUri),
    capturedAt: hoursAgo(72),
    payloadDigest: await payloadDigest(article.title, article.text),
    provenance: {
      ...{ requestedUri: address, finalUri: address, status: 200, charset: "UTF-8" },
      ...{ publisher: article.publisher, extractor: "0.1.0", userAgent: null },
    },
  });
}

function observed({ id, uri }: CaptureRecord["resource"], look: PastLook): Observation {
  const { fate, cause, confidence } = look;
  return {
    ...{ id: randomUUID(), resourceId: id, observedAt: hoursAgo(look.hoursAgo), via: "fetch" },
    ...{ status: 200, finalUri: uri, fate, cause, confidence, similarity: null },
    ...{ notice: null, reason: null, regulation: null },
  };
}

function hoursAgo(hours: number): string {
  return new Date(Date.now() - hours * HOUR).toISOString();
}
