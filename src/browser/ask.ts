import { isPrivateTarget } from "../resource/is-private-target.ts";

/** Asks for an address as nobody in particular. */
export type Ask = (uri: string, signal: AbortSignal) => Promise<Response>;

/** What every request of ours has in common. GET only: other methods would send our `Origin`. */
const ANONYMOUS = {
  credentials: "omit",
  referrerPolicy: "no-referrer",
  cache: "no-store",
  redirect: "follow",
} as const satisfies RequestInit;

/** Chromium refuses a connection to any but a public number, at each hop of a redirect. Firefox ignores it. */
const PUBLIC_ONLY = { ...ANONYMOUS, targetAddressSpace: "public" };

/** The address leads, or was led, into the reader's own network: nothing of it is asked for or read. */
export class PrivateTargetError extends Error {
  override readonly name = "PrivateTargetError";
}

export interface AskEffects {
  readonly fetch: (uri: string, init: RequestInit) => Promise<Response>;
  /** Whether the browser knows `targetAddressSpace`. */
  readonly knowsAddressSpaces: boolean;
  /** Whether a proxy stands between, behind which the browser knows no numbers. */
  readonly hasProxy: () => Promise<boolean>;
  /** Has hops into private networks blocked, as far as the browser does that. */
  readonly blockPrivateHops: () => Promise<void>;
}

/**
 * The one way in which the background asks sites for anything: no cookies, no referrer, no cache, and
 * never the reader's own network, also when a redirect or a name's number leads there, as far as the
 * browser lets us see to it (docs/privacy.md).
 */
export function createAsk(effects: AskEffects): Ask {
  return async (uri, signal) => {
    if (isPrivateTarget(uri)) throw new PrivateTargetError(`${uri} is on a private network`);
    await effects.blockPrivateHops();
    const response = await fetchPublic(uri, signal, effects);
    if (!isPrivateTarget(response.url)) return response;
    await response.body?.cancel();
    throw new PrivateTargetError(`${uri} was redirected to a private network`);
  };
}

async function fetchPublic(uri: string, signal: AbortSignal, effects: AskEffects): Promise<Response> {
  try {
    return await effects.fetch(uri, { ...PUBLIC_ONLY, signal });
  } catch (error) {
    // Behind a proxy no number is known, and Chromium refused before anything was sent.
    if (signal.aborted || !effects.knowsAddressSpaces || !(await effects.hasProxy())) throw error;
    return effects.fetch(uri, { ...ANONYMOUS, signal });
  }
}
