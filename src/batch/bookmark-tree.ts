import type { LinkGroup } from "./link-group.ts";
import { isWebAddress } from "./make-items.ts";

/** A node of the browser's own bookmark tree, as far as it is read. */
export interface BookmarkNode {
  readonly title?: string | undefined;
  readonly url?: string | undefined;
  readonly children?: readonly BookmarkNode[] | undefined;
}

/** The folders that hold web addresses of their own, named by their path. */
export function foldersOf(nodes: readonly BookmarkNode[], path: readonly string[] = []): LinkGroup[] {
  return nodes.flatMap((node) => {
    if (!node.children) return [];
    const here = node.title ? [...path, node.title] : path;
    const links = node.children.flatMap(({ url, title }) =>
      url && isWebAddress(url) ? [{ uri: url, title: title || null, tabId: null }] : [],
    );
    const own = links.length > 0 ? [{ name: here.join(" / ") || null, links }] : [];
    return [...own, ...foldersOf(node.children, here)];
  });
}
