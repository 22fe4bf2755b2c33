import { browser } from "wxt/browser";

/** What the system shows, also on a locked screen if the reader's system does so. */
export interface SystemNote {
  /** One that is shown under the same id is replaced. */
  readonly id: string;
  readonly title: string;
  readonly message: string;
}

/** Read anew each time: readers can take the permission back at will. */
export function mayNotify(): Promise<boolean> {
  return browser.permissions.contains({ permissions: ["notifications"] });
}

export async function notify({ id, title, message }: SystemNote): Promise<void> {
  const iconUrl = browser.runtime.getURL("/icons/128.png");
  await browser.notifications.create(id, { type: "basic", iconUrl, title, message });
}

/** Takes it from the screen and from the system's list. */
export async function clearNote(id: string): Promise<void> {
  await browser.notifications.clear(id);
}

/**
 * Hears clicks on notifications. The browser shows this part of itself only while the permission is
 * given, so this is called at each start and whenever a permission is added.
 */
export function onNoteClicked(listener: (id: string) => void): void {
  const clicked = (browser as Partial<typeof browser>).notifications?.onClicked;
  if (clicked && !clicked.hasListener(listener)) clicked.addListener(listener);
}
