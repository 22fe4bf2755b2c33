import { isPersonName } from "./name-words.ts";

/** Where reporters and writers are named inside a text; every row's first group is the names. */
const FORMS: readonly RegExp[] = [
  // 新华社北京8月28日电（记者 张三、李四） · 本报讯（见习记者 王五 通讯员 赵六）
  /^.{0,60}?(?:电|讯|消息|訊|電)?\s*[（(【〔]\s*(?:本[报刊网台]|总台|央视|见习|实习|特约|全媒体|首席|新闻|[\p{Script=Han}·•\-－]{2,14}?)?(?:记者|記者)\s*[:：]?\s*([^）)】〕]{2,40})[）)】〕]/u,
  // 中新社记者 张三 · 文/本报记者 李四 (a line of its own)
  /^[□■◎●▲◆★▌※\s]*(?:文\s*[/／|｜丨:：]\s*)?(?:[\p{Script=Han}·]{0,16})(?:记者|記者)\s*[:：/／|｜丨]?\s*([\p{Script=Han}·\s、，,]{2,40})$/u,
  // 文/张三 · 撰文｜李四 · 采写：王五 · 编译：赵六
  /^[（(【]?\s*(?:本文作者|文字|撰文|采写|採訪|采访|编译|編譯|翻译|作者|文)\s*[/／|｜丨:：]\s*([\p{L}·.\s、，,]{2,40}?)\s*[）)】]?$/u,
];

/** What ends a list of names. */
const STOP =
  /(?:通讯员|通訊員|摄影|攝影|摄|图|圖|责任编辑|编辑|責編|责编|校对|实习生|[\s/／]*(?:综合|綜合|即时|即時)?(?:报道|报导|報導|報道)|发自|發自|供图|供稿).*$/u;

/** Where and when behind the last name: 林知夏台北28日電. */
const DATELINE = /(?<=^|[、\s])([\p{Script=Han}]{2,3})[\p{Script=Han}]{2,3}\d{1,2}日[电電]$/u;

/** A name in brackets behind the last paragraph: the old papers' byline. */
const CLOSING = /(?:^|[。！？”…])[（(]\s*(?:记者|作者|本报记者)?\s*([\p{Script=Han}\s、]{2,16})[）)]$/u;

/** Persons that the opening lines of a body name as its writers, joined by a space; `null` for none. */
export function openingNames(text: string): string | null {
  for (const form of FORMS) {
    const found = form.exec(text.slice(0, 160))?.[1];
    const names = found === undefined ? null : personNames(found);
    if (names) return names;
  }
  return null;
}

/** The writer in brackets behind the last sentence; `null` when the brackets hold anything but names. */
export function closingNames(text: string): string | null {
  const found = CLOSING.exec(text.slice(-40))?.[1];
  return found === undefined ? null : personNames(found);
}

/** Names of a list, joined by a space; `null` unless all of them read like names. */
function personNames(list: string): string | null {
  const parts = joinSpaced(list.replace(DATELINE, "$1").replace(STOP, ""))
    .split(/[\s、，,;；/／]+/u)
    .filter((part) => part !== "");
  // 林知夏 青石报道: where the report comes from.
  if (parts.length > 1 && REPORT.test(list) && !isPersonName(parts.at(-1) ?? "")) parts.pop();
  if (parts.length === 0 || parts.length > 6) return null;
  return parts.every((part) => isPersonName(part) || isForeignName(part)) ? parts.join(" ") : null;
}

const REPORT = /(?:报道|报导|報導|報道)\s*$/u;

/** Typesetters widen names of two characters: 方 敏. */
export function joinSpaced(names: string): string {
  return names.replace(
    /(?<!\p{Script=Han})(\p{Script=Han})[\s\u3000]+(\p{Script=Han})(?!\p{Script=Han})/gu,
    "$1$2",
  );
}

/** Names with a dot (阿卜杜拉·艾则孜) and Latin ones. */
function isForeignName(name: string): boolean {
  return /^\p{Script=Han}{1,8}·\p{Script=Han}{1,8}$/u.test(name);
}
