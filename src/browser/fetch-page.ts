import { keptHeaders } from "../capture/kept-headers.ts";
import type { ServedHeader } from "../capture/served-view.ts";
import type { Ask } from "./ask.ts";

/** An answer to our own request for a page, or the lack of one. */
export type FetchedPage =
  | {
      readonly kind: "answered";
      readonly status: number;
      readonly finalUri: string;
      readonly contentType: string | null;
      readonly bytes: Uint8Array;
      /** Those that are kept with a capture: see `kept-headers.ts`. */
      readonly headers?: readonly ServedHeader[];
      /** The header `Retry-After` as it came; `null` without one. */
      readonly retryAfter?: string | null;
    }
  | { readonly kind: "no-answer"; readonly detail: string };

/** Milliseconds before an original counts as not answering. */
const PAGE_TIMEOUT = 30_000;
/** Bytes of a page that are read; the largest WeChat page seen is 4 MB. */
const PAGE_BYTES = 32 * 1024 * 1024;

/**
 * Asks for a page as nobody in particular. Being `cancelled` ends the request, also in the middle of the
 * answer, which then reads as none.
 */
export async function fetchPage(uri: string, ask: Ask, cancelled?: AbortSignal): Promise<FetchedPage> {
  try {
    const timeout = AbortSignal.timeout(PAGE_TIMEOUT);
    const signal = cancelled ? AbortSignal.any([cancelled, timeout]) : timeout;
    const response = await ask(uri, signal);
    return {
      kind: "answered",
      status: response.status,
      finalUri: response.url || uri,
      contentType: response.headers.get("content-type"),
      bytes: await readBytes(response, PAGE_BYTES),
      headers: keptHeaders((name) => response.headers.get(name)),
      retryAfter: response.headers.get("retry-after"),
    };
  } catch (error) {
    return { kind: "no-answer", detail: String(error) };
  }
}

/** An answer that goes on beyond what is read of any. */
export class TooManyBytesError extends RangeError {
  override readonly name = "TooManyBytesError";
}

/**
 * Reads a body up to `limit` bytes, so that nothing cut off passes for whole.
 * @throws TooManyBytesError beyond it
 */
export async function readBytes(response: Response, limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body ?? []) {
    length += chunk.length;
    if (length > limit) throw new TooManyBytesError(`More than ${limit} bytes from ${response.url}`);
    chunks.push(chunk);
  }
  const bytes = new Uint8Array(length);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.length;
  }
  return bytes;
}
