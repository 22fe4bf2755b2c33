import { browser } from "wxt/browser";

/** Of the given match patterns, those that the reader has not granted. Read anew each time: Firefox lets readers revoke at will. */
export async function missingOrigins(origins: readonly string[]): Promise<string[]> {
  const granted = await Promise.all(
    origins.map((origin) => browser.permissions.contains({ origins: [origin] })),
  );
  return origins.filter((_, index) => !granted[index]);
}

/** Whether a request of ours to `uri` is covered by a granted host. */
export async function mayRequest(uri: string): Promise<boolean> {
  const { protocol, hostname } = new URL(uri);
  return browser.permissions.contains({ origins: [`${protocol}//${hostname}/*`] });
}

/** The origin to ask for when one article's original is to be fetched. */
export function originOf(uri: string): string {
  return `*://${new URL(uri).hostname}/*`;
}
