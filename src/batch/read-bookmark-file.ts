import { isWebAddress } from "./make-items.ts";
import type { LinkGroup } from "./link-group.ts";

/**
 * Folders of a bookmark file, the format that every browser exports: nested `<dl>` lists, each after the
 * `<h3>` that names it. Folders without web addresses of their own are left out.
 */
export function readBookmarkFile(document: Document): LinkGroup[] {
  const lists = [...document.querySelectorAll("dl")];
  const groups = lists.map((list) => ({ name: pathOf(list), links: linksOf(list) }));
  return groups.filter(({ links }) => links.length > 0);
}

function linksOf(list: Element): LinkGroup["links"] {
  return [...list.querySelectorAll("a[href]")]
    .filter((link) => link.closest("dl") === list)
    .map((link) => ({
      uri: link.getAttribute("href") ?? "",
      title: (link.textContent ?? "").trim() || null,
      tabId: null,
    }))
    .filter(({ uri }) => isWebAddress(uri));
}

/** `Bookmarks bar / News`: the names of the folder and of those around it. */
function pathOf(list: Element): string | null {
  const names: string[] = [];
  for (let at: Element | null = list; at; at = at.parentElement?.closest("dl") ?? null) {
    const name = headingOf(at);
    if (name) names.unshift(name);
  }
  return names.join(" / ") || null;
}

/** The heading stands before its list; whether the list is its sibling depends on who parses `<dt>`. */
function headingOf(list: Element): string | null {
  for (let before = list.previousElementSibling; before; before = before.previousElementSibling) {
    const heading = before.matches("h3") ? before : before.querySelector(":scope > h3");
    if (heading) return (heading.textContent ?? "").trim();
    if (before.matches("dl")) return null;
  }
  return null;
}
