import { readBytes } from "./fetch-page.ts";

/** An archive's answer, or the lack of one. */
export type ArchiveAnswer =
  | {
      readonly kind: "answered";
      readonly status: number;
      readonly finalUri: string;
      /** RFC 7089: the moment whose state the answer shows; `null` when it says none. */
      readonly mementoDatetime: string | null;
      /** Empty when it was not to be read. */
      readonly body: string;
    }
  | { readonly kind: "no-answer"; readonly detail: string };

export interface ArchiveRequest {
  readonly uri: string;
  /** Milliseconds. */
  readonly patience: number;
  /** A memento's status is in its head: the copy itself is then not loaded. */
  readonly readBody: boolean;
}

/** Bytes of an answer: lists of thousands of copies are smaller. */
const MOST_BYTES = 4 * 1024 * 1024;

/**
 * Asks a public archive.
 * @param ask a GET without cookies, referrer or anything that names the reader or us
 */
export async function askArchive(
  { uri, patience, readBody }: ArchiveRequest,
  ask: (uri: string, signal: AbortSignal) => Promise<Response>,
): Promise<ArchiveAnswer> {
  try {
    const response = await ask(uri, AbortSignal.timeout(patience));
    const bytes = readBody ? await readBytes(response, MOST_BYTES) : new Uint8Array();
    if (!readBody) await response.body?.cancel();
    return {
      kind: "answered",
      status: response.status,
      finalUri: response.url || uri,
      mementoDatetime: response.headers.get("memento-datetime"),
      body: new TextDecoder().decode(bytes),
    };
  } catch (error) {
    return { kind: "no-answer", detail: String(error) };
  }
}
