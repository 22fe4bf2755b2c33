import { browser } from "wxt/browser";
import { anonymous, readBytes } from "./fetch-page.ts";
import { mayRequest } from "./permissions.ts";

/** Milliseconds before an image counts as missing. */
const IMAGE_TIMEOUT = 20_000;
/** Bytes of one image. */
const IMAGE_BYTES = 24 * 1024 * 1024;

/**
 * Gets an image's bytes, or `null` when they cannot be had. Where the reader granted the host we ask
 * ourselves, without cookies or referrer. Elsewhere the tab is asked (`activeTab`): it has the picture
 * in its cache and may read it when it is the page's own or the host allows it (CORS); a request from
 * here would carry the extension's own Origin.
 */
export async function fetchImage(
  uri: string,
  tabId: number | null,
  signal: AbortSignal,
): Promise<Uint8Array | null> {
  signal.throwIfAborted();
  try {
    if (await mayRequest(uri)) return await fetchOurselves(uri, signal);
    return tabId === null ? null : await fetchInTab(uri, tabId);
  } catch (error) {
    signal.throwIfAborted();
    console.info(`Ironpot: no bytes for ${uri}`, error);
    return null;
  }
}

async function fetchOurselves(uri: string, signal: AbortSignal): Promise<Uint8Array | null> {
  const response = await fetch(uri, {
    ...anonymous,
    signal: AbortSignal.any([signal, AbortSignal.timeout(IMAGE_TIMEOUT)]),
  });
  return response.ok ? readBytes(response, IMAGE_BYTES) : null;
}

async function fetchInTab(uri: string, tabId: number): Promise<Uint8Array | null> {
  const [result] = await browser.scripting.executeScript({
    target: { tabId, frameIds: [0] },
    func: readImageInPage,
    args: [uri, IMAGE_TIMEOUT, IMAGE_BYTES],
  });
  return typeof result?.result === "string" ? Uint8Array.fromBase64(result.result) : null;
}

/** Runs in the page's isolated world, serialised: it must not refer to anything outside itself. */
async function readImageInPage(uri: string, timeout: number, limit: number): Promise<string | null> {
  try {
    const response = await fetch(uri, { cache: "force-cache", signal: AbortSignal.timeout(timeout) });
    if (!response.ok) return null;
    const blob = await response.blob();
    if (blob.size > limit) return null;
    const dataUri = await new Promise<string>((resolve, reject) => {
      const reader = new FileReader();
      reader.addEventListener("load", () => resolve(reader.result as string));
      reader.addEventListener("error", () => reject(reader.error));
      reader.readAsDataURL(blob);
    });
    return dataUri.slice(dataUri.indexOf(",") + 1);
  } catch {
    return null;
  }
}
