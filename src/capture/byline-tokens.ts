import { isOutletName, isPersonName } from "./name-words.ts";
import type { PageLine } from "./page-lines.ts";

const DATE =
  /(?:[二一][〇零○一二三四五六七八九]{3}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日|民[国國]\s*\d{2,3}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日|(?:19|20)\d\d\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}日?|\d{1,2}\s*[-/月]\s*\d{1,2}日?(?=\s*\d{1,2}:))?\s*(?:[（(]?(?:星期|周)[一二三四五六日天][)）]?)?\s*(?:(?:上午|中午|下午|晚上|晚间|凌晨|早上)?\s*\d{1,2}[:：时時点]\d\d(?:[:：分]\d\d)?[分秒]?)?/gu;

/** Labels with their values, and controls, that stand in a byline strip and name nobody. */
const NOISE =
  /(?:发布|发表|發布|發佈|更新|编辑|上传|修改)?(?:时间|時間|日期)\s*[:：]?|首次上稿|(?:图片?|圖片|图像|圖像|题图|头图|封面|视频)(?:来源|來源)\s*[:：]\s*\S+|(?:浏览|阅读|点击|访问|人气|播放|评论|跟帖|点赞|收藏)(?:次数|量|数|率)?\s*[:：]?\s*\d*\s*(?:次|人)?|(?:责任)?编辑\s*[:：]\s*\S+|责编\s*[:：]\s*\S+|(?:字号|字体|字體)\s*[:：]?|(?:超大|标准|缩小|放大)字体?|分享到?|收藏(?:本文)?|打印|微信|微博|微博|QQ(?:空间|好友)?|复制链接|举报|反馈|关注|我有话说|\+关注|听新闻|发布于|首页|正文|官方账号|企鹅号|优质原创作者|百家号|登录|注册|查看|大图|(?<![\p{L}\d])[\d,.]+(?![\p{L}\d])/gu;

/** What ends a name in a line that goes on with other labels. */
export const SOURCE_STOP =
  /\s*(?:(?:作\s*者|(?:责任)?编辑|編輯|责编|记者|通讯员|(?:发布|发表)(?:时间|日期|单位|于|人|者|\s*[:：])|(?<=\s)(?:发布|发表)|更新|时间|日期|浏览|点击|阅读|字号|字体|字體|分享|(?<=\s)评论|评论(?=\s*[:：(（\d])|打印|阅览|审核|来源|供稿|撰稿|访问|人气|我要|手机|扫|关注|订阅|微信|收藏|选稿|校对)|大\s*中\s*小|【|\[|\d{4}[-年/.]|\d+\s*(?:次|人|阅读)|(?<=\S)\s+\d).*$/su;

/** Takes dates and times out of a line. */
export function withoutDates(text: string): string {
  return text.replace(DATE, (match) => (match.trim() === "" ? match : " "));
}

/** Names that may be left on a line of a byline strip once dates, labels and controls are gone. */
export function bylineTokens(line: PageLine): readonly string[] {
  if (line.text.length > 80 || /[。！？>＞»]|https?:\/\//u.test(line.text)) return [];
  const bare = withoutDates(line.text).replace(NOISE, " ");
  return bare
    .split(/[\s|｜丨/／,，、;；·•()（）【】[\]［］〔〕:：]+/u)
    .map((token) => token.replace(/^[□■◎●▲◆★▌※]+|[©®]+$/gu, ""))
    .map((token) => token.trim())
    .filter((token) => token.length >= 2 && token.length <= 24 && /\p{L}/u.test(token));
}

const BYLINE_LABEL =
  /(?:来源|來源|稿源|出处|作者|记者|记 者|发布|发表|时间|日期|编辑|浏览|阅读|字号|点击)\s*(?:时间|日期|次数|量|于)?\s*[:：]/u;

/** Whether a line at the head of a body is its byline: a date alone, with a label, a time or names, or labels alone. */
export function isBylineLine(text: string): boolean {
  if (text.length > 100 || /[。！？]/u.test(text)) return false;
  const bare = withoutDates(text);
  const dated = bare !== text;
  if (bare.trim() === "" && dated) return true;
  const labelled = BYLINE_LABEL.test(text);
  if (dated && !/[，；]/u.test(text) && namesOnly(bare)) return true;
  if (!labelled && !(dated && /\d[:：]\d\d/.test(text))) return false;
  return bare.replace(NOISE, "").replace(/\s/g, "").length <= 36;
}

/** Whether what stands beside a date are persons, outlets, and what makes them writers. */
function namesOnly(text: string): boolean {
  const words = text
    .replace(NOISE, " ")
    .replace(/^[\s□■◎●▲◆★▌※]+/u, "")
    .split(/[\s|｜丨/／、•()（）【】:：]+|\s·\s/u)
    .filter((word) => word !== "");
  return words.length > 0 && words.length <= 8 && words.every(isBylineWord);
}

function isBylineWord(word: string): boolean {
  const name = word.replace(/^.{0,8}(?:记者|記者|通讯员|实习生|摄影)/u, "");
  return (
    name === "" ||
    isPersonName(name) ||
    isOutletName(name) ||
    /^(?:文|图|圖|摄|攝|.{0,4}(?:报道|報導|转载自|來自|来自|作者|来源))$/u.test(name) ||
    /^\p{Script=Han}{1,8}·\p{Script=Han}{1,8}$/u.test(name)
  );
}
