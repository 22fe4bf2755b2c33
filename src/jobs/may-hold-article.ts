import { isListAddress } from "../capture/list-page.ts";
import { vouchingSelectors } from "../capture/publishers/vouching-selectors.ts";
import { findSaved, type RecogniseDeps } from "./recognise-address.ts";

export interface GateDeps extends RecogniseDeps {
  /** Whether anything in a tab's page speaks for an article: one of these elements, or its metadata. */
  readonly pageVouches: (tabId: number, selectors: readonly string[]) => Promise<boolean>;
}

/**
 * Whether a watched page is worth being read. `false` only where strict extraction would refuse it: its
 * address is a list's and nothing vouches for an article. A page that is saved is always read, for what
 * became of it.
 */
export async function mayHoldArticle(
  { tabId, uri }: { readonly tabId: number; readonly uri: string },
  deps: GateDeps,
): Promise<boolean> {
  const address = URL.parse(uri);
  if (!address || !isListAddress(address)) return true;
  const selectors = vouchingSelectors(address);
  if (!selectors || (await findSaved(uri, deps))) return true;
  return deps.pageVouches(tabId, selectors);
}
