/** The part of `runtime.MessageSender` that decides whom we listen to. */
export interface Sender {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly frameId?: number | undefined;
  readonly tab?:
    | { readonly id?: number | undefined; readonly url?: string | undefined; readonly incognito: boolean }
    | undefined;
}

/** A page of our own may send commands; a content script, which shares its process with a web page, may not. */
export function isOwnPage(
  sender: Sender,
  extension: { readonly id: string; readonly origin: string },
): boolean {
  return sender.id === extension.id && (sender.url ?? "").startsWith(`${extension.origin}/`);
}

/** The tab behind a watcher's announcement; `null` when it comes from elsewhere or must not be read. */
export function watchedTab(
  sender: Sender,
  extension: { readonly id: string },
): { readonly tabId: number; readonly uri: string } | null {
  const { tab } = sender;
  if (sender.id !== extension.id || sender.frameId !== 0 || !tab || tab.incognito) return null;
  const uri = tab.url ?? sender.url;
  return tab.id !== undefined && uri ? { tabId: tab.id, uri } : null;
}
