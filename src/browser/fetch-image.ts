import type { ImageAnswer } from "../capture/image-answer.ts";
import { IMAGE_BYTES } from "../capture/image-limits.ts";
import { isPrivateTarget } from "../resource/is-private-target.ts";
import type { Ask } from "./ask.ts";
import { readBytes, TooManyBytesError } from "./fetch-page.ts";
import { fetchImageInTab } from "./fetch-image-in-tab.ts";
import { mayRequest } from "./permissions.ts";
import type { RefererRules } from "./referer-rules.ts";

/** Milliseconds before an image counts as missing. */
const IMAGE_TIMEOUT = 20_000;

export interface ImageRequest {
  readonly uri: string;
  /** Origin to name as the one who asks, with a slash at its end; `null` names nobody. */
  readonly referer: string | null;
  /** The tab that shows the article; `null` when none does. */
  readonly tabId: number | null;
  readonly signal: AbortSignal;
}

/**
 * Asks for an image. Where the reader granted the host we ask ourselves, without cookies and, unless
 * told otherwise, without referrer. Elsewhere the tab is asked (`activeTab`): it has the picture in its
 * cache and may read it when it is the page's own or the host allows it (CORS); a request from here
 * would carry the extension's own Origin. So is it for pictures of the reader's own network, which a page
 * there may read and we never ask for.
 * @throws the signal's reason, and nothing else
 */
export async function fetchImage(request: ImageRequest, ask: Ask, rules: RefererRules): Promise<ImageAnswer> {
  const { uri, tabId, signal } = request;
  signal.throwIfAborted();
  try {
    if (!isPrivateTarget(uri) && (await mayRequest(uri))) return await fetchOurselves(request, ask, rules);
    if (tabId === null) return { kind: "none", why: "no-access" };
    return await fetchImageInTab(uri, tabId, { timeout: IMAGE_TIMEOUT, limit: IMAGE_BYTES }, signal);
  } catch (error) {
    signal.throwIfAborted();
    console.info(`Ironpot: no bytes for ${uri}`, error);
    return { kind: "none", why: error instanceof TooManyBytesError ? "too-large" : "no-answer" };
  }
}

async function fetchOurselves(
  { uri, referer, signal }: ImageRequest,
  ask: Ask,
  rules: RefererRules,
): Promise<ImageAnswer> {
  const read = async (): Promise<ImageAnswer> => {
    const response = await ask(uri, AbortSignal.any([signal, AbortSignal.timeout(IMAGE_TIMEOUT)]));
    const bytes = await readBytes(response, IMAGE_BYTES);
    return {
      kind: "answered",
      by: "background",
      status: response.status,
      finalUri: response.url || uri,
      bytes,
    };
  };
  return referer === null ? read() : rules.during(uri, referer, read);
}
