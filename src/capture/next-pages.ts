import { requestUri } from "../resource/request-uri.ts";

/** Articles in more parts than this are books. */
const MOST = 30;
const NEXT = /^[[【（(<《«\s]*(?:下一?[页頁]|后一页|余下全文|next(?: page)?|older)[\]】）)>》»→\s]*$/i;

const NUMBER = /^[[【(（第\s]*(\d{1,2})[\]】)）页頁\s]*$/;
const BEFORE = /^[[【（(<《«←\s]*(?:上一?[页頁]|前一?[页頁]|prev(?:ious)?(?: page)?)[\]】）)>》»\s]*$/i;

/** With all the brackets and arrows that stand around it. */
const LONGEST_LABEL = 40;

interface PageAddress {
  /** The address without its page number: the same for all pages of an article. */
  readonly stem: string;
  /** `null` when the address names none: the first page. */
  readonly page: number | null;
}

/**
 * Addresses of the pages after this one on which the same article goes on, in order. A link counts when its
 * address differs from that of the first page in the page number alone (`x.html` → `x_2.html`, `x/2`,
 * `x?page=2`) and it calls itself "next" or by a number: `content_2.htm` beside `content_1.htm` of
 * an electronic newspaper is another article. `first` is the first page's address.
 */
export function nextPages(document: Document, base: string, uri: URL, first: URL = uri): readonly string[] {
  const start = addressOf(first);
  // `/archives/12` is no twelfth page: what begins with a number has no pages that could be told from neighbours.
  if (start.page !== null) return [];
  const own = pageOf(uri, start);
  if (own === null) return [];
  const found = new Map<number, string>();
  for (const link of document.querySelectorAll("a[href], link[rel~='next'][href]")) {
    // Its words first: to resolve the address of every link of a page is slow.
    if (!isLabelled(link)) continue;
    const address = URL.parse(link.getAttribute("href") ?? "", base);
    const page = address && isSameSite(address, first) ? pageOf(address, start) : null;
    if (address && page !== null && page > own && isPager(link, page) && !found.has(page)) {
      address.hash = "";
      found.set(page, address.href);
    }
  }
  return [...found]
    .toSorted(([a], [b]) => a - b)
    .map(([, address]) => address)
    .slice(0, MOST);
}

/**
 * Address of the first page of the article of which `uri` is a later page; `null` when this is the first or
 * none is linked. Only the page number may be missing from it, and the pager must call it "1" or the page before.
 */
export function firstPageOf(document: Document, base: string, uri: URL): string | null {
  const { stem, page } = addressOf(uri);
  if (page === null) return null;
  for (const link of document.querySelectorAll("a[href], link[rel~='prev'][href]")) {
    if (!isPagerToFirst(link, page)) continue;
    const address = URL.parse(link.getAttribute("href") ?? "", base);
    if (!address || !isSameSite(address, uri) || !isFirst(address, stem)) continue;
    address.hash = "";
    return address.href;
  }
  return null;
}

function isFirst(address: URL, stem: string): boolean {
  const own = addressOf(address);
  return own.page === null && own.stem === stem;
}

/** "The page before" is the first one on the second page alone, which some systems count as page 1. */
function isPagerToFirst(link: Element, page: number): boolean {
  const text = (link.textContent ?? "").trim();
  if (/^[[【(（第\s]*1[\]】)）页頁\s]*$/.test(text)) return true;
  return page <= 2 && (link.localName === "link" || BEFORE.test(text));
}

/** Number of a page of the article that begins at `start`, 0 for that page itself; `null` for other articles. */
function pageOf(uri: URL, start: PageAddress): number | null {
  if (plainOf(uri) === start.stem) return 0;
  const { stem, page } = addressOf(uri);
  return stem === start.stem ? (page ?? 0) : null;
}

/** Takes the page number out of an address. `page=1` is the first page in so many words. */
function addressOf(uri: URL): PageAddress {
  const query = /(?<=[?&])(?:page|pn|pageno|pagenum)=(\d{1,2})(?:&|$)/i.exec(uri.search);
  if (query) {
    const rest = new URL(uri);
    rest.search = uri.search.replace(query[0], "").replace(/[?&]$/, "");
    return { stem: plainOf(rest), page: Number(query[1]) === 1 ? null : Number(query[1]) };
  }
  const path = /^(.*[^/_-])(?:[_-]|\/(?:page\/)?)(\d{1,2})(\.\w{3,5}|\/)?$/.exec(uri.pathname);
  if (!path) return { stem: plainOf(uri), page: null };
  const rest = new URL(uri);
  rest.pathname = `${path[1] ?? ""}${path[3] ?? ""}`;
  return { stem: plainOf(rest), page: Number(path[2]) };
}

/** Host, path and query as they are compared: protocol, a closing slash and how the link was shared make no other page. */
function plainOf(uri: URL): string {
  const { search } = new URL(requestUri(uri.href));
  return `${uri.host}${uri.pathname.replace(/\/$/, "")}${search}`;
}

function isSameSite(address: URL, first: URL): boolean {
  return address.host === first.host && /^https?:$/.test(address.protocol);
}

/** Whether a link may belong to a pager at all, wherever it leads. */
function isLabelled(link: Element): boolean {
  const title = link.getAttribute("title");
  if (link.localName === "link" || (title !== null && NEXT.test(title))) return true;
  const text = (link.textContent ?? "").trim();
  return text.length <= LONGEST_LABEL && (NEXT.test(text) || NUMBER.test(text));
}

/** Some systems count from zero: the link "2" leads to `x_1.html`. */
function isPager(link: Element, page: number): boolean {
  if (link.localName === "link") return true;
  const text = (link.textContent ?? "").trim();
  if (NEXT.test(text) || NEXT.test(link.getAttribute("title") ?? "")) return true;
  const number = NUMBER.exec(text)?.[1];
  return Number(number ?? 0) > 1 && (Number(number) === page || Number(number) === page + 1);
}
