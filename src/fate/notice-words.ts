import type { NoticeWords } from "./fate.ts";
import type { Block } from "./read-blocks.ts";

/** A notice longer than this is quoted by its sentence, not by its whole block. */
const WHOLE_BLOCK = 160;
const REASON_PLACES = ".tips, .weui-msg__desc, .text_area .msg_desc, .reason";
const REASON_LABEL = /^(?:删除|下架|处理|封禁|屏蔽)?(?:原因|理由|依据)[:：]|^reasons?:/i;
const RULE_LINK = /规则|规定|规範|规范|公约|条例|详细内容|规章|rules?|polic|terms|guidelines/i;

/** The platform's words, verbatim: sentence, reason and rule as the page shows them. */
export function noticeWords(
  notice: Block,
  within: string | undefined,
  blocks: readonly Block[],
): NoticeWords {
  const root = (within ? notice.element.closest(within) : null) ?? notice.element;
  const sentence = quote(notice);
  const reason = placedReason(root, sentence) ?? labelledReason(blocks, notice);
  return {
    notice: sentence,
    reason,
    regulation: citedRule(`${reason ?? ""}${sentence}`) ?? linkedRule(root),
  };
}

/** The title of a page as its notice, when nothing visible says it. */
export function titleWords(title: string): NoticeWords {
  return { notice: title, reason: null, regulation: citedRule(title) };
}

function quote({ text }: Block): string {
  if (text.length <= WHOLE_BLOCK) return text;
  return (/^.{8,}?[。！？.!?]/u.exec(text)?.[0] ?? text.slice(0, WHOLE_BLOCK)).trim();
}

function placedReason(root: Element, sentence: string): string | null {
  for (const place of root.querySelectorAll(REASON_PLACES)) {
    const text = (place.textContent ?? "").replace(/\s+/g, " ").trim();
    if (text !== "" && text !== sentence) return text;
  }
  return null;
}

function labelledReason(blocks: readonly Block[], notice: Block): string | null {
  const at = blocks.indexOf(notice);
  return blocks.slice(at + 1, at + 4).find((block) => REASON_LABEL.test(block.text))?.text ?? null;
}

function citedRule(text: string): string | null {
  const cited = text.match(/《[^《》]{2,60}》/g);
  return cited ? [...new Set(cited)].join("") : null;
}

/** The address as the page writes it: some rules are named by their link alone. */
function linkedRule(root: Element): string | null {
  for (const link of root.querySelectorAll("a[href]")) {
    const href = link.getAttribute("href") ?? "";
    const shown = (link.textContent ?? "").trim();
    if (/^https?:/.test(href) && RULE_LINK.test(shown) && !/中心|center/i.test(shown)) return href;
  }
  return null;
}
