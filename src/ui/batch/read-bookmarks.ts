import { browser } from "wxt/browser";
import { foldersOf } from "../../batch/bookmark-tree.ts";
import type { LinkGroup } from "../../batch/link-group.ts";
import { readBookmarkFile } from "../../batch/read-bookmark-file.ts";
import { lookOnce } from "./optional-permission.ts";

/** The browser's own bookmarks; `null` when the reader does not let us see them. Only from a click. */
export function readBookmarks(): Promise<readonly LinkGroup[] | null> {
  return lookOnce("bookmarks", async () => foldersOf(await browser.bookmarks.getTree()));
}

/** The folders of an exported bookmark file. What is none has no folders. */
export async function readExportedBookmarks(file: File): Promise<readonly LinkGroup[]> {
  const document = new DOMParser().parseFromString(await file.text(), "text/html");
  return readBookmarkFile(document);
}
