import type { LiveDocument } from "../capture/unclobbered.ts";
import type { Block } from "./read-blocks.ts";

/** What error pages explain at length: what to do now. Not a word of it makes a page an article. */
const ADVICE =
  /返回|首页|主页|检查|输入|网址|刷新|重试|稍后|客服|反馈|联系|热线|邮箱|举报|备案|许可证|版权|浏览器|跳转|登录|验证|搜索|可能的?原因|公安|javascript|cookie|go back|home ?page|try again|search|contact|check the|browser|copyright|all rights reserved/;
const DATE = /(?:19|20)\d\d\s?[-年/.]\s?\d{1,2}\s?[-月/.]\s?\d{1,2}/;
/** Posts of Weibo, X, Zhihu, Bilibili, Toutiao and Douban, however short: a notice beside them speaks of what they repost, quote or answer. */
const POST =
  ".WB_detail, .WB_text, .weibo-main, .weibo-text, [class*='detail_wbtext'], [class*='wbpro-feed'], [data-testid='tweetText'], .PinItem, .opus-module-content, .bili-rich-text, .weitoutiao-html, .status-saying";
/** Characters of prose that no notice page was seen to carry besides its notice. */
const ARTICLE_PROSE = 60;
/** Less is enough under a dated byline. */
const DATED_PROSE = 12;
/** Beside the main column stand comments and abstracts of other articles; this much is none of them. */
const ASIDE_PROSE = 300;

/**
 * Whether a page carries an article besides the given notice. Errs towards yes: then no notice is
 * believed, and an article that quotes a notice, or is titled like one, stays alive.
 */
export function holdsArticle(document: LiveDocument, blocks: readonly Block[], notice?: Block): boolean {
  const rest = blocks.filter((block) => block !== notice && block.linked < 0.5);
  const main = rest.filter((block) => !block.aside);
  if (proseIn(main) >= ARTICLE_PROSE || proseIn(rest) >= ASIDE_PROSE) return true;
  // After the prose, of which nearly every article has enough: these search the page.
  if (hasWechatBody(document) || document.querySelector(POST) !== null) return true;
  const undated = main.filter((block) => !isByline(block));
  return undated.length < main.length && proseIn(undated) >= DATED_PROSE;
}

/** Whether a page carries so much prose that no single line of it could be a notice. Saves asking the tables. */
export function isPlainlyArticle(document: LiveDocument, blocks: readonly Block[]): boolean {
  const prose = blocks.filter((block) => !block.aside && isProse(block));
  const [longest] = prose.sort((a, b) => b.text.length - a.text.length);
  return holdsArticle(document, blocks, longest);
}

function isByline({ text }: Block): boolean {
  return text.length <= 80 && DATE.test(text);
}

/** Served hidden and filled, however short: an article. */
function hasWechatBody(document: LiveDocument): boolean {
  const body = document.getElementById("js_content");
  return body !== null && (body.textContent ?? "").trim() !== "" && body.closest(".weui-msg") === null;
}

function proseIn(blocks: readonly Block[]): number {
  return blocks.filter(isProse).reduce((sum, block) => sum + block.text.length, 0);
}

function isProse({ text, folded }: Block): boolean {
  if (text.length < 12) return false;
  const chinese = /[\u4e00-\u9fff]/.test(text) && /[，。！？；：,!?;]/.test(text);
  if (!chinese && !(/[.!?]/.test(folded) && folded.split(" ").length >= 8)) return false;
  return !ADVICE.test(folded);
}
