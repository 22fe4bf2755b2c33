import type { BatchLink } from "../../batch/batch.ts";
import { isWebAddress } from "../../batch/make-items.ts";
import { browser } from "wxt/browser";

export interface OpenTabs {
  readonly links: readonly BatchLink[];
  /** Tabs whose address the browser keeps from us: no access to their site was given. */
  readonly hidden: number;
}

/** The web pages open in this window. A tab that was put to sleep holds no page and is asked for instead. */
export async function listOpenTabs(): Promise<OpenTabs> {
  const tabs = await browser.tabs.query({ currentWindow: true });
  const own = await browser.tabs.getCurrent();
  const others = tabs.filter(({ id, incognito }) => id !== own?.id && !incognito);
  const links = others.flatMap(({ id, url, title, discarded }) =>
    url && isWebAddress(url)
      ? [{ uri: url, title: title ?? null, tabId: discarded ? null : (id ?? null) }]
      : [],
  );
  return { links, hidden: others.filter(({ url }) => !url).length };
}
