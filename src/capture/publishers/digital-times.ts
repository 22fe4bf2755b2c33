import type { RefusalReason } from "../article.ts";
import { isOutletName } from "../name-words.ts";
import { pageLines, type PageLine } from "../page-lines.ts";
import { extractGeneric } from "./generic.ts";
import type { ArticleDraft, PageInput, SiteRules } from "./publisher.ts";

const RULES: SiteRules = {
  id: "digital-times",
  hosts: ["chinadigitaltimes.net"],
  siteName: "中国数字时代",
  body: [".entry-content", ".post-content", "article"],
  time: ["meta[property='article:published_time']", ".entry-date", ".updated"],
  author: ["a[rel='author']", ".entry-author a"],
  drop: [".sharedaddy", ".jp-relatedposts", ".related-posts", ".post-tags", "#syndication_permalink"],
  evidence:
    "post-content and rel=author of 2020 as in a public archiver, entry-content and the archive card (CDT 档案卡) as in public readers of 2023–2026, read November 2026",
};

export function isDigitalTimes({ hostname }: URL): boolean {
  return hostname === "chinadigitaltimes.net" || hostname.endsWith(".chinadigitaltimes.net");
}

/** What the archive card of a reposted text says of the original. */
interface ArchiveCard {
  readonly author: string | null;
  readonly outlet: string | null;
}

/** Labels of the card. The page's own lines carry none of them but author and source. */
const LABEL =
  /^(?:CDT\s*档案卡|(?:标题|作者|发表日期|(?:原文)?来源|主题归类|CDS\s*收藏|版权说明|(?:原文)?链接)\s*[:：])/u;

/**
 * China Digital Times. Texts that were deleted elsewhere are reposted behind a card which names who wrote
 * and who published them: these are author and outlet here; the time is that of the repost. The card is
 * the archive's and no part of the text.
 */
export function extractDigitalTimes(input: PageInput, strict: boolean): ArticleDraft | RefusalReason {
  const card = input.chinese ? takeCard(input.document) : null;
  const draft = extractGeneric(
    input,
    strict,
    input.chinese ? RULES : { ...RULES, siteName: "China Digital Times" },
  );
  if (typeof draft === "string" || card === null) return draft;
  return { ...draft, author: card.author, outlet: card.outlet ?? draft.outlet };
}

/** Reads the card and takes it out of the copy; `null` when there is none. */
function takeCard(document: Document): ArchiveCard | null {
  const lines = pageLines(document.body);
  const labelled = lines.filter((line) => LABEL.test(line.text));
  const first = labelled.findIndex((line) => /^CDT\s*档案卡/u.test(line.text));
  const card = labelled.slice(Math.max(0, first));
  if (first < 0 && !card.some((line) => line.text.startsWith("版权说明"))) return null;
  const found = { author: valueOf(card, /^作者/u), outlet: sourceName(valueOf(card, /^(?:原文)?来源/u)) };
  for (const block of new Set(card.map((line) => line.block))) removeCardBlock(block);
  return found;
}

/** A block that holds other lines than the card's stays: it is the text's own. */
function removeCardBlock(block: Element): void {
  const own = pageLines(block);
  if (own.length > 0 && own.every((line) => LABEL.test(line.text) || line.text.length < 40)) block.remove();
}

function valueOf(card: readonly PageLine[], label: RegExp): string | null {
  const line = card.find((one) => label.test(one.text));
  const value = line?.text.replace(/^[^:：]*[:：]\s*/u, "").trim() ?? "";
  return value === "" || /^(?:佚名|匿名|未知|无|不详)$/u.test(value)
    ? null
    : value.replace(/\s*[、,，]\s*/gu, " ");
}

/** `微信公众号“青石茶客”` is the account 青石茶客. */
function sourceName(source: string | null): string | null {
  if (source === null) return null;
  const account = /(?:公众号|公號|公号)\s*[:：-]?\s*[“"「『《]?(.+?)[”"」』》]?$/u.exec(source)?.[1];
  const name = (account ?? source).replace(/^[《“"「『](.+)[》”"」』]$/u, "$1").trim();
  return name.length <= 30 || isOutletName(name) ? name : null;
}
