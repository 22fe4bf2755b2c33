import { browser } from "wxt/browser";
import type { ImageAnswer, NoAnswer } from "../capture/image-answer.ts";

interface Limits {
  /** Milliseconds. */
  readonly timeout: number;
  /** Bytes. */
  readonly limit: number;
}

/** What the injected function hands back: JSON only. */
type TabImage =
  | { readonly status: number; readonly finalUri: string; readonly base64: string }
  | { readonly why: Extract<NoAnswer, "no-access" | "too-large" | "no-answer"> };

/**
 * Has the tab's top frame read an image, with the page's own referrer. Aborting ends the request there
 * too. Rejects when the tab cannot be reached, and with the signal's reason when aborted.
 */
export async function fetchImageInTab(
  uri: string,
  tabId: number,
  limits: Limits,
  signal: AbortSignal,
): Promise<ImageAnswer> {
  const target = { tabId, frameIds: [0] };
  const request = crypto.randomUUID();
  const stopped = new Promise<never>((_, reject) => {
    signal.addEventListener("abort", () => {
      // The tab may be gone by now, and then so is its request.
      browser.scripting.executeScript({ target, func: stopInPage, args: [request] }).catch(() => {});
      reject(signal.reason as Error);
    });
  });
  const settled = new AbortController();
  const left = pageLeaves(tabId, request, limits.timeout + GRACE, settled.signal);
  const args: [string, string, number, number] = [request, uri, limits.timeout, limits.limit];
  const asked = browser.scripting.executeScript({ target, func: readInPage, args });
  const answer = await Promise.race([asked, stopped, left]).finally(() => settled.abort());
  const image = answer?.[0]?.result;
  if (!image) return { kind: "none", why: "no-answer" };
  if ("why" in image) return { kind: "none", why: image.why };
  const { status, finalUri, base64 } = image;
  return { kind: "answered", by: "tab", status, finalUri, bytes: Uint8Array.fromBase64(base64) };
}

/** Milliseconds beyond the page's own time limit: a page in the back-forward cache is frozen, its clock too. */
const GRACE = 1_000;

/**
 * Resolves with `null` when the page that was asked is no longer in the tab, or does not answer in time.
 * Listens until `settled`.
 */
function pageLeaves(tabId: number, request: string, timeout: number, settled: AbortSignal): Promise<null> {
  return new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      browser.tabs.onUpdated.removeListener(updated);
      resolve(null);
    };
    // A new address may be the same page's (`pushState`): only a page that knows the request goes on.
    const updated = (id: number, change: { status?: string | undefined }): void => {
      if (id !== tabId || change.status !== "loading") return;
      isPending(tabId, request).then(
        (pending) => pending || end(),
        () => end(),
      );
    };
    const timer = setTimeout(end, timeout);
    browser.tabs.onUpdated.addListener(updated);
    settled.addEventListener("abort", end);
  });
}

async function isPending(tabId: number, request: string): Promise<boolean> {
  const [result] = await browser.scripting.executeScript({
    target: { tabId, frameIds: [0] },
    injectImmediately: true,
    func: (name: string) =>
      (globalThis as { ironpotRequests?: Map<string, AbortController> }).ironpotRequests?.has(name) ?? false,
    args: [request],
  });
  return result?.result === true;
}

/** Runs in the page's isolated world, serialised: it must not refer to anything outside itself. */
async function readInPage(request: string, uri: string, timeout: number, limit: number): Promise<TabImage> {
  const controller = new AbortController();
  const running = ((globalThis as { ironpotRequests?: Map<string, AbortController> }).ironpotRequests ??=
    new Map());
  running.set(request, controller);
  try {
    const response = await fetch(uri, {
      cache: "force-cache",
      signal: AbortSignal.any([controller.signal, AbortSignal.timeout(timeout)]),
    });
    const blob = await response.blob();
    if (blob.size > limit) return { why: "too-large" };
    const dataUri = await new Promise<string>((resolve, reject) => {
      const reader = new FileReader();
      reader.addEventListener("load", () => resolve(reader.result as string));
      reader.addEventListener("error", () => reject(reader.error));
      reader.readAsDataURL(blob);
    });
    return {
      status: response.status,
      finalUri: response.url,
      base64: dataUri.slice(dataUri.indexOf(",") + 1),
    };
  } catch (error) {
    // A page is not told whether a host forbids it to read or does not answer: both are a `TypeError`.
    return { why: error instanceof TypeError ? "no-access" : "no-answer" };
  } finally {
    running.delete(request);
  }
}

/** Runs in the same world as `readInPage`. */
function stopInPage(request: string): void {
  (globalThis as { ironpotRequests?: Map<string, AbortController> }).ironpotRequests?.get(request)?.abort();
}
