import { createAsk, type Ask } from "./ask.ts";
import { createProxyProbe } from "./has-proxy.ts";
import { blockPrivateHops } from "./private-hop-rules.ts";

/**
 * How this browser asks. One per background: the rules against private hops are set before the first request.
 * @param throughProxy whether the reader says that a proxy stands between
 */
export function browserAsk(throughProxy: () => Promise<boolean>): Ask {
  const findProxy = createProxyProbe();
  let blocked: Promise<void> | null = null;
  return createAsk({
    fetch: (uri, init) => fetch(uri, init),
    knowsAddressSpaces: readsAddressSpace(),
    hasProxy: async () => (await throughProxy()) || findProxy(),
    blockPrivateHops: () => (blocked ??= setRules(() => (blocked = null))),
  });
}

/** One guard of several: without it, which the next request tries to mend, the others stand. */
async function setRules(forget: () => void): Promise<void> {
  try {
    await blockPrivateHops();
  } catch (error) {
    forget();
    console.warn("Ironpot: hops into private networks are not blocked", error);
  }
}

/** Whether `fetch` looks at the option at all. */
function readsAddressSpace(): boolean {
  let read = false;
  const init: RequestInit = {};
  Object.defineProperty(init, "targetAddressSpace", {
    get: () => {
      read = true;
      return "public";
    },
  });
  void new Request("https://address.invalid/", init);
  return read;
}
