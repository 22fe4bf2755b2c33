import { bylineStrip, type ArticlePlace } from "./article-place.ts";
import { bylineTokens, SOURCE_STOP, withoutDates } from "./byline-tokens.ts";
import { closingNames, joinSpaced, openingNames } from "./byline-names.ts";
import { isOutletName, isPersonName } from "./name-words.ts";
import type { PageLine } from "./page-lines.ts";

const AUTHOR =
  /(?:作\s*者|(?<![论全])文\s*(?=[/／|｜丨])|文\s*字(?=\s*[:：])|撰\s*[文稿]|执\s*笔|记\s*者|記\s*者|发布人|发布者|发帖人|楼主|Author|^By(?=\s+[A-Z]))\s*([:：﹕/／丨|｜]|\s)\s*([^\n]*)/iu;

const HINT = /(?:author|writer|reporter|byline|zuozhe|zz\b)/i;

/** The person that the byline names; several joined by a space. `null` when it names none. */
export function findAuthor(lines: readonly PageLine[], place: ArticlePlace): string | null {
  const strip = bylineStrip(lines, place);
  const opening = lines.slice(place.start, place.start + 3);
  const tail = lines.slice(Math.max(place.start, place.end - 2), place.end + 4);
  return (
    labelled(strip) ??
    inProse(strip, beforeMark) ??
    hinted(strip) ??
    inProse(strip, behindSource) ??
    inProse(strip, (text) => openingNames(withoutDates(text).trim())) ??
    labelled(opening) ??
    alone(lines.slice(place.start + 3, Math.min(place.end, place.start + 10))) ??
    inProse(opening, openingNames) ??
    labelled(tail) ??
    inProse(
      tail.filter((line) => line.text.length <= 30),
      openingNames,
    ) ??
    inProse(lines.slice(Math.max(place.start, place.end - 2), place.end + 1), closingNames)
  );
}

/** Whether a line names this person as an editor, or otherwise as somebody who did not write the text. */
export function isNamedEditor(lines: readonly PageLine[], name: string): boolean {
  return lines.some(
    (line) =>
      line.text.length <= 100 &&
      line.text.includes(name) &&
      EDITOR.test(line.text.slice(0, line.text.indexOf(name))),
  );
}

/** The label just before a name. */
const EDITOR =
  /(?:编辑|編輯|责编|責編|编审|校对|监制|审核|摄影|值班)\s*[:：丨|/／]?\s*(?:[\p{Script=Han}]{2,3}[\s、，]+){0,2}$/u;

/** A person's name behind the outlet's: `来源：青石晚报 林知夏`. */
function behindSource(text: string): string | null {
  const name = /(?:来源|來源)\s*[:：]\s*\S{2,20}\s+(\S{2,3})$/u.exec(text)?.[1];
  return name !== undefined && isPersonName(name) ? name : null;
}

/** A writer before the mark: `林知夏/文 周石/图`. */
function beforeMark(text: string): string | null {
  const name = /(?:^|[\s\d])([\p{Script=Han}]{2,3})\s*[/／]\s*文(?:$|[\s　])/u.exec(text)?.[1];
  return name !== undefined && isPersonName(name) ? name : null;
}

function inProse(lines: readonly PageLine[], read: (text: string) => string | null): string | null {
  return lines.map((line) => read(line.text)).find((names) => names !== null) ?? null;
}

const ALONE =
  /^(?:[《【]?[\p{Script=Han}\w]{2,12}[》】]?\s*)?(?:作者|撰文|采写|文|记者)\s*[/／|｜丨:：\s]\s*(\S{2,12}(?:[\s、]\S{2,4}){0,3})$/u;

/** A byline on a line of its own below an abstract: `《青石周刊》作者 林知夏`, `文｜林知夏`. */
function alone(lines: readonly PageLine[]): string | null {
  for (const { text } of lines) {
    const found = text.length <= 30 ? names(ALONE.exec(text)?.[1] ?? "") : null;
    if (found?.split(" ").every(isPersonName)) return found;
  }
  return null;
}

function labelled(lines: readonly PageLine[]): string | null {
  for (const [index, line] of lines.entries()) {
    if (line.text.length > 100 || /[。！？]/.test(line.text)) continue;
    const match = AUTHOR.exec(line.text);
    if (!match) continue;
    const rest = (match[2] ?? "").trim();
    const found = names(rest === "" ? (lines[index + 1]?.text ?? "") : rest);
    if (found) return found;
  }
  return null;
}

/** What a text is, beside its writer: 青石报道, 即時報導. */
const REPORT = /^.{0,6}(?:报道|报导|報導|報道)$|^(?:更新|发布|發佈)于?$|撰稿$/u;

/** Persons on a line of the strip that holds nothing but names, or whose class says "author". */
function hinted(strip: readonly PageLine[]): string | null {
  for (const line of strip) {
    const tokens = bylineTokens(line);
    if (HINT.test(line.block.getAttribute("class") ?? "") && tokens.length > 0 && tokens.length <= 4) {
      const persons = tokens.filter((token) => !isOutletName(token) && !REPORT.test(token));
      return names(persons.join(" ")) ?? tokens.join(" ");
    }
    const persons = tokens.filter(isPersonName);
    if (persons.length > 0 && persons.length >= tokens.length - 1 && tokens.length <= 4)
      return persons.join(" ");
  }
  return null;
}

const LATIN_STOP = /\s+(?:Published|Updated|Posted|Source)\b.*$/iu;
const HAN_STOP =
  /\s+[\p{Script=Han}]{0,6}(?:报道|报导|報導|摄影?)$|\s*(?:发自|發自).*$|\s+[\p{Script=Han}]{1,4}(?:来源|编辑|责编|校对|审核|通讯员)(?:\s*[:：丨|｜/／]|\s).*$|\s*(?:图片?|摄影?|视频|剪辑|编辑|制图)\s*[/／|｜丨:：].*$/u;

/** What systems write where no author was entered, and controls that stand behind the names. */
const NOBODY =
  /^(?:admin|root|administrator|管理员|网站管理员|系统管理员|佚名|未知|匿名|网络|本站|本网|原创|转载|小编|编辑|记者|(?:桌面|手机|电脑)版|[正繁简簡][體体]|打[赏賞]|.*撰稿)$/iu;

/** Whose reporter a name belongs to: 本报记者, 青石日报·青石网记者. */
const REPORTER_OF =
  /^(?:[\p{Script=Han}\w·•&/-]{0,16}?)(?:记者|記者)(?:\s*[:：]\s*|\s+(?=\S)|(?=[\p{Script=Han}]{2}))/u;

/** What a person is, in brackets behind the name: 林知夏（青石大学教授）. */
const TITLE = /(?<=[\p{L}\s])[（(][^（）()]{2,30}[）)]/gu;

function names(text: string): string | null {
  const latin = /^[A-Za-z]/.test(text);
  const bare = text
    .replace(/^[\s[［【@＠]+/u, "")
    .replace(REPORTER_OF, "")
    .replace(TITLE, " ");
  const parts = joinSpaced(withoutDates(bare).trim())
    .replace(latin ? LATIN_STOP : HAN_STOP, "")
    .replace(SOURCE_STOP, "")
    .split(latin ? /[,，;；|]|\sand\s/u : /[、，,;；&＆\s|｜/／]+/u)
    .map((part) => part.replace(/^[（(【[]+|[）)】\]]+$/gu, "").trim())
    .filter((part) => !NOBODY.test(part) && /^[\p{L}\p{N}·._~\- ]{2,24}$/u.test(part) && /\p{L}/u.test(part));
  return parts.length > 0 ? parts.slice(0, 5).join(" ") : null;
}
