import type { FetchedPage } from "../browser/fetch-page.ts";
import type { Capture } from "../capture/capture.ts";
import { extractArticle } from "../capture/extract-article.ts";
import { parseHtml } from "../capture/parse-html.ts";
import { sha256 } from "../capture/payload-digest.ts";
import { IMAGE_DOCUMENT } from "../capture/publishers/image-document.ts";
import type { Evidence } from "../fate/evidence.ts";
import { readSignals } from "../fate/read-signals.ts";

/**
 * An answer that is a picture, at the address of a saved picture: what was saved stands there when the bytes
 * are the same. Others may be the same picture in another size, so nothing is said of them.
 */
export async function readImageFile(
  evidence: Evidence,
  page: FetchedPage,
  captures: readonly Capture[],
  now: Date,
): Promise<Evidence> {
  if (page.kind !== "answered" || !/^\s*image\//i.test(page.contentType ?? "")) return evidence;
  const saved = captures.filter(({ provenance }) => provenance.publisher === IMAGE_DOCUMENT);
  if (saved.length === 0) return evidence;
  const digest = await sha256(page.bytes);
  if (!saved.some(({ images }) => images.some((image) => image.digest === digest))) return evidence;
  const document = parseHtml("<!doctype html><body><img></body>", page.finalUri);
  document.querySelector("img")?.setAttribute("src", page.finalUri);
  const extraction = extractArticle(document, page.finalUri, { now });
  return { ...evidence, extraction, signals: readSignals(document, page.finalUri) };
}
