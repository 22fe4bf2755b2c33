import { bylineStrip, type ArticlePlace } from "./article-place.ts";
import { bylineTokens, SOURCE_STOP, withoutDates } from "./byline-tokens.ts";
import { isOutletName, isPersonName } from "./name-words.ts";
import { isMarginal } from "./marginal-blocks.ts";
import type { PageLine } from "./page-lines.ts";

const SOURCE =
  /(?:(?:信息|稿件|文章|新闻|内容|消息|资料|图文)?(?:来源|來源|稿源|出处|來自|来自|转自|轉自|摘自|媒体)(?:于|自)?\s*[:：﹕丨|]|本文(?:来源于|转自|摘自|来自)|(?:文章出处|发布机构|发布单位|发文机关|供稿单位|Source)\s*[:：﹕])\s*([^\n]*)/iu;

/** Values that name nobody. */
const OWN =
  /^(?:本站|本网|本網|本报|原创|本站原创|本网原创|网络|互联网|综合|未知|佚名|转载|其他|admin|管理员|网站管理员)$/i;

/** What portals write below the name of an account. */
const ACCOUNT = /^(?:企鹅号|百家号|头条号|搜狐号|网易号|大鱼号|澎湃号|官方账号|新浪看点|关注)$/;

const HINT = /(?:media|source|author|from|origin|account|nick|laiyuan|\bly\b|user)/i;

/** The outlet that the byline names; `null` when it names none (or only "本站"). */
export function findOutlet(lines: readonly PageLine[], place: ArticlePlace): string | null {
  const strip = bylineStrip(lines, place);
  const tail = [
    ...lines.slice(Math.max(place.start, place.end - 3), place.end),
    ...lines.slice(place.end, place.end + 8),
  ];
  return labelled(strip) ?? unlabelled(besideDate(lines, place)) ?? labelled(tail);
}

function labelled(lines: readonly PageLine[]): string | null {
  for (const [index, line] of lines.entries()) {
    const match = line.text.length <= 200 ? SOURCE.exec(line.text) : null;
    if (!match || /[。！？]|声明|聲明/u.test(line.text.slice(0, match.index))) continue;
    const rest = (match[1] ?? "").trim();
    const name = nameIn(
      rest === "" && lines[index + 1]?.block.parentElement === line.block.parentElement
        ? (lines[index + 1]?.text ?? "")
        : rest,
    );
    if (name) return name;
  }
  return null;
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
  const tokens = strip.flatMap((line) => bylineTokens(line).map((token) => ({ token, line })));
  const named = tokens.find(({ token }) => isOutletName(token) && !OWN.test(token));
  if (named) return tidyOutlet(named.token);
  const hinted = tokens.find(
    ({ token, line }) => !isPersonName(token) && HINT.test(line.block.getAttribute("class") ?? ""),
  );
  if (hinted && hinted.token.length >= 2 && hinted.token.length <= 16) return tidyOutlet(hinted.token);
  return null;
}

/** The first name of a text that goes on with other labels. */
function nameIn(text: string): string | null {
  const cut = withoutDates(text).replace(SOURCE_STOP, "").trim();
  const quoted = /^[《「“"]([^》」”"]{2,24})[》」”"]/.exec(cut)?.[1];
  const words = (quoted ?? cut)
    .replace(/^[\s:：【[（(]+|[\s】\]）)，,。;；·|丨/／-]+$/gu, "")
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
