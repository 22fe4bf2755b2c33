import { browser } from "wxt/browser";

/**
 * Shows the browser's question for these match patterns. Must be the first thing that happens in a
 * click: after an `await` the gesture is spent and browsers refuse without asking. A question that
 * the browser would not put is an access that was not given, and shows as such.
 */
export async function requestOrigins(origins: readonly string[]): Promise<boolean> {
  try {
    return await browser.permissions.request({ origins: [...origins] });
  } catch (error) {
    console.error("The browser did not ask for access.", origins, error);
    return false;
  }
}

/** Shows the browser's question whether we may notify. Must be the first thing that happens in a click, like `requestOrigins`. */
export async function requestNotifications(): Promise<boolean> {
  try {
    return await browser.permissions.request({ permissions: ["notifications"] });
  } catch (error) {
    console.error("The browser did not ask whether we may notify.", error);
    return false;
  }
}

/** Gives the permission to notify back. */
export async function removeNotifications(): Promise<void> {
  await browser.permissions.remove({ permissions: ["notifications"] });
}

export function mayNotify(): Promise<boolean> {
  return browser.permissions.contains({ permissions: ["notifications"] });
}

/** Gives host access back. Origins that were never granted are no error. */
export async function removeOrigins(origins: readonly string[]): Promise<void> {
  if (origins.length > 0) await browser.permissions.remove({ origins: [...origins] });
}

/** Of the given match patterns, those without access now. Readers can revoke access at any time. */
export async function findMissingOrigins(origins: readonly string[]): Promise<readonly string[]> {
  const granted = await Promise.all(
    origins.map((origin) => browser.permissions.contains({ origins: [origin] })),
  );
  return origins.filter((_, index) => !granted[index]);
}

/** The match pattern to ask for when one saved address is to be fetched. */
export function originOf(uri: string): string {
  return `*://${new URL(uri).hostname}/*`;
}

/** Calls back whenever access is given or taken; returns how to stop. */
export function onPermissionsChanged(listener: () => void): () => void {
  browser.permissions.onAdded.addListener(listener);
  browser.permissions.onRemoved.addListener(listener);
  return () => {
    browser.permissions.onAdded.removeListener(listener);
    browser.permissions.onRemoved.removeListener(listener);
  };
}
