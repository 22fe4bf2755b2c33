import { browser } from "wxt/browser";
import { formatRoute } from "./library/route.ts";
import type { Route } from "./library/route.ts";

/** Address of a view of the library, for links in the extension's own pages. */
export function libraryLink(route: Route): string {
  return `/library.html${formatRoute(route)}`;
}

/** Opens a view of the library beside the current tab and closes the popup. */
export async function openLibrary(route: Route): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL("/library.html") + formatRoute(route) });
  window.close();
}
