import { bylineStrip, type ArticlePlace } from "./article-place.ts";
import { bylineTokens, SOURCE_STOP, withoutDates } from "./byline-tokens.ts";
import { isOutletName, isPersonName } from "./name-words.ts";
import { isMarginal } from "./marginal-blocks.ts";
import type { PageLine } from "./page-lines.ts";

const SOURCE =
  /(?<!图片?|圖片|图像|圖像|题图|头图|封面|配图|视频|影片|音频|数据)(?:(?:信息|稿件|文章|新闻|内容|消息|资料|图文)?(?:来源|來源|稿源|出处|來自|来自|转自|轉自|摘自|媒体)(?:于|自)?\s*[:：﹕丨|]|本文(?:来源于|转自|摘自|来自)|(?:文章出处|发布机构|发布单位|发文机关|供稿单位|Source)\s*[:：﹕]|^转载自\s)\s*([^\n]*)/iu;

/** Values that name nobody. */
const OWN =
  /^(?:视觉中国|東方IC|东方IC|IC\s?photo|CFP|Getty\s?Images?|摄图网|图虫(?:创意)?|全景(?:视觉|网)?|资料图片?|图库|本站|本网|本網|本报|原创|本站原创|本网原创|网络|互联网|综合|未知|佚名|转载|其他|admin|管理员|网站管理员)$/i;

/** What portals write below the name of an account. */
const ACCOUNT = /^(?:企鹅号|百家号|头条号|搜狐号|网易号|大鱼号|澎湃号|官方账号|新浪看点|关注)$/;

const HINT = /(?:media|source|author|from|origin|account|nick|laiyuan|\bly\b|user)/i;

/** Labels of the table that stands over a public document: whose it is, not where its text was taken from. */
const ISSUER =
  /(?:发\s*文\s*机\s*[关构]|发\s*布\s*机\s*[构关]|发\s*布\s*单\s*位|发\s*文\s*单\s*位|公\s*开\s*责\s*任\s*部\s*门|制\s*[发定]\s*机\s*关|责\s*任\s*部\s*门|印\s*发\s*机\s*关)\s*[】\]]?\s*[:：﹕]?\s*(.*)$/u;

/** Lines before the body in which such a table may stand. */
const TABLE = 40;

/** The outlet that the byline names; `null` when it names none (or only "本站"). */
export function findOutlet(lines: readonly PageLine[], place: ArticlePlace): string | null {
  const strip = bylineStrip(lines, place);
  const tail = [
    ...lines.slice(Math.max(place.start, place.end - 3), place.end),
    ...lines.slice(place.end, place.end + 8),
  ];
  const named = labelled(strip, SOURCE);
  if (named === OF_SITE) return null;
  const table = lines.slice(Math.max(0, place.start - TABLE), place.start);
  const found =
    named ?? labelled(table, ISSUER) ?? unlabelled(besideDate(lines, place)) ?? labelled(tail, SOURCE);
  return found === OF_SITE ? null : found;
}

/** A source that says "this site": its own departments stand beside it, and none of them is the outlet. */
const OF_SITE = "本站";

function labelled(lines: readonly PageLine[], label: RegExp): string | null {
  let ofSite = false;
  for (const [index, line] of lines.entries()) {
    const match = line.text.length <= 200 ? label.exec(line.text) : null;
    if (!match || /[。！？]|声明|聲明/u.test(line.text.slice(0, match.index))) continue;
    const value = valueOf(match[1] ?? "", line, lines[index + 1]);
    ofSite ||= /^(?:本站|本网|本網|原创|本站原创|本网原创)(?:$|[\s　])/u.test(value);
    const name = nameIn(value);
    if (name) return name;
  }
  return ofSite ? OF_SITE : null;
}

/** What a label is followed by, on its line or in the cell beside it. */
function valueOf(rest: string, line: PageLine, next: PageLine | undefined): string {
  const text = rest.trim();
  if (text !== "" || !next || next.block.parentElement !== line.block.parentElement) return text;
  return /[:：]$/u.test(next.text) ? "" : next.text;
}

/** The line that holds the date and its neighbours, or the first lines below the headline. */
function besideDate(lines: readonly PageLine[], { title, start }: ArticlePlace): readonly PageLine[] {
  const from = title >= 0 && title < start ? title + 1 : Math.max(0, start - 5);
  const strip = lines.slice(from, Math.min(start, from + 12));
  const dated = strip.findIndex((line) => line.text.length < 80 && withoutDates(line.text) !== line.text);
  const near =
    dated < 0
      ? strip.slice(0, 3)
      : [
          ...strip.slice(dated, dated + 2),
          ...strip.slice(Math.max(0, dated - 2), dated),
          ...strip.slice(dated + 2, dated + 4),
        ];
  return near.filter((line) => !isMarginal(line.block));
}

/** A name beside the date, or on a short line whose class says what it is. */
function unlabelled(strip: readonly PageLine[]): string | null {
  const account = strip.find((_, index) => ACCOUNT.test(strip[index + 1]?.text ?? ""));
  if (account && account.text.length >= 2 && account.text.length <= 20 && !/\d{2}/.test(account.text))
    return account.text;
  const tokens = strip.flatMap((line) =>
    bylineTokens({ ...line, text: withoutWriters(line.text) }).map((token) => ({ token, line })),
  );
  const reporters = tokens.map(({ token }) => paperOfReporter(token)).find((paper) => paper !== null);
  const named = tokens.find(({ token }) => isOutletName(token) && !OWN.test(token));
  if (named) return tidyOutlet(named.token);
  if (reporters) return reporters;
  const hinted = tokens.find(
    ({ token, line }) =>
      !isPersonName(token) &&
      !/(?:记者|記者|通讯员|关键[词字])$|^发自|^\p{Script=Han}{2,4}(?:报道|報導)$/u.test(token) &&
      HINT.test(line.block.getAttribute("class") ?? ""),
  );
  if (hinted && hinted.token.length >= 2 && hinted.token.length <= 16) return tidyOutlet(hinted.token);
  return null;
}

/** Who wrote a text is not where it appeared, unless a newsroom wrote it. */
function withoutWriters(text: string): string {
  return text.replace(
    /(?:作\s*者|供\s*稿|撰\s*稿|发布人|发布者|通讯员|摄影|审核|上传)\s*[:：]\s*(\S+)/gu,
    (whole, name: string) => (/(?:融媒体?(?:中心)?|报|报社|电视台|网|新闻|发布)$/u.test(name) ? whole : " "),
  );
}

/** `青石日报全媒体记者`: a reporter's paper; `null` for 本报记者. */
function paperOfReporter(token: string): string | null {
  const paper =
    /^([\p{Script=Han}\w]{2,12}?(?:报|報|网|網|社|台|新闻|周刊|报道|电|财经))(?:全媒体|首席|见习|特约|实习|融媒体?|驻.{2,4})*(?:记者|記者)$/u.exec(
      token,
    )?.[1];
  return paper === undefined || paper.startsWith("本") ? null : paper;
}

/** The first name of a text that goes on with other labels. */
function nameIn(text: string): string | null {
  const cut = withoutDates(text)
    .replace(/^[\s[［【]+/u, "")
    .replace(/^微信公[众眾](?:平台|[号號])\s*[:：]?\s*/u, "")
    .replace(/[（(](?:ID|微信).*$/isu, "")
    .replace(SOURCE_STOP, "")
    .trim();
  const quoted = /^[《「“"]([^》」”"]{2,24})[》」”"]/.exec(cut)?.[1];
  const words = (quoted ?? cut)
    .replace(/^[\s:：【[（(]+|[\s】\]（(）)，,。;；·|丨/／-]+$/gu, "")
    .split(/\s+|[|｜丨，,。;；]/u);
  const name = /^[A-Za-z]/.test(words[0] ?? "") ? words.slice(0, 4).join(" ") : (words[0] ?? "");
  if (name.length < 2 || name.length > 30 || /https?:|[。！？]/.test(name) || OWN.test(name)) return null;
  return tidyOutlet(name);
}

/** `某某网－某某日报` names the paper and where it was taken from: the paper is the source. */
function tidyOutlet(name: string): string {
  const bare = name.replace(/\[(?:整理|原创|编译|综合)\]$/u, "");
  const behind =
    /^[\p{Script=Han}]{2,6}网\s*[-－—–]+\s*[《“]?([\p{Script=Han}]{2,10}(?:报|社|刊|杂志))[》”]?$/u.exec(
      bare,
    );
  return (behind?.[1] ?? bare).replace(/^[《“"「](.*)[》”"」]$/u, "$1").replace(/[》”]$/u, "");
}
