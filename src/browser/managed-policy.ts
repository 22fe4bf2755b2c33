import { browser } from "wxt/browser";

/**
 * The policy `watchRules` that an organisation set, unchecked; `undefined` where there is none. Firefox
 * rejects then instead of answering nothing, in words that depend on its version.
 */
export async function readManagedPolicy(): Promise<unknown> {
  try {
    return (await browser.storage.managed.get("watchRules")).watchRules;
  } catch (error) {
    console.debug("Ironpot: no managed policy", error);
    return undefined;
  }
}

/** Calls back when the organisation changes its policy; returns how to stop. */
export function onManagedPolicyChanged(listener: () => void): () => void {
  const hear = (_changes: unknown, area: string): void => {
    if (area === "managed") listener();
  };
  browser.storage.onChanged.addListener(hear);
  return () => browser.storage.onChanged.removeListener(hear);
}
