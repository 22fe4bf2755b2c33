import { browser } from "wxt/browser";

/**
 * What is noted of tabs and articles until the browser is closed: in memory only, never on the disk, and
 * out of the reach of scripts in pages.
 * - `saving`: the tab's button says that a save is under way;
 * - `banner`: a banner was put on the page of the tab;
 * - `dismissed`: the reader has put away the banner of this article.
 */
type Kind = "saving" | "banner" | "dismissed";

/** Values are addresses, or empty. */
export async function putNote(kind: Kind, key: string | number, value = ""): Promise<void> {
  await browser.storage.session.set({ [nameOf(kind, key)]: value });
}

export async function getNote(kind: Kind, key: string | number): Promise<string | null> {
  const name = nameOf(kind, key);
  const value: unknown = (await browser.storage.session.get(name))[name];
  return typeof value === "string" ? value : null;
}

export async function dropNote(kind: Kind, key: string | number): Promise<void> {
  await browser.storage.session.remove(nameOf(kind, key));
}

/** Every note of a kind, as `[key, value]`. */
export async function notesOf(kind: Kind): Promise<[string, string][]> {
  const prefix = nameOf(kind, "");
  const all = Object.entries(await browser.storage.session.get(null));
  return all
    .filter(([name]) => name.startsWith(prefix))
    .map(([name, value]) => [name.slice(prefix.length), String(value)]);
}

function nameOf(kind: Kind, key: string | number): string {
  return `${kind}:${key}`;
}
