import { wechatIdentity, wechatIdentityOfUri, type WechatIdentity } from "../../resource/wechat-identity.ts";
import { isAccountId } from "../../resource/account-identity.ts";
import { arrayLiteral, ownStrings, unescapeEntities, unescapeJs } from "./js-literal.ts";

/** What the scripts of a WeChat article page say about it; they stand in the served and in the rendered page alike. */
export interface WechatPageData {
  /** 0 rich text, 5 video, 7 audio, 8 picture post, 10 text post; `null` when the page does not say (old templates: 0). */
  readonly showType: number | null;
  readonly identity: WechatIdentity | null;
  readonly title: string | null;
  readonly account: string | null;
  /** Ids of the account: `gh_…` and `__biz`, as far as the page has them. */
  readonly accountIds: readonly string[];
  readonly author: string | null;
  /** Unix seconds of publication. */
  readonly createdAt: number | null;
  /** Publication as written in Beijing time, where no Unix time is given. */
  readonly createdText: string | null;
  /** Text of picture and text posts: HTML with plain line feeds. */
  readonly content: string | null;
  /** Words of a share card. */
  readonly guideWords: string | null;
  /** Whether a text post has a title of its own; `null` when the page does not say. */
  readonly hasOwnTitle: boolean | null;
  readonly pictures: readonly string[];
  /** Address of the link at the article's end (阅读原文). */
  readonly sourceUri: string | null;
}

/** Reads the page's scripts. */
export function wechatPageData(script: string, document: Document, uri: URL): WechatPageData {
  const type = assigned(script, "(?:real_)?item_show_type") ?? property(script, "item_show_type");
  const created = [
    assigned(script, "ct"),
    property(script, "ori_create_time"),
    property(script, "create_timestamp"),
    assigned(script, "(?:createTimestamp|oriCreateTime|create_timestamp)"),
  ];
  const seconds = created.find((value) => /^\d{9,10}$/.test(value ?? ""));
  const flag = property(script, "is_user_title");
  const pictures = arrayLiteral(script, "picture_page_info_list");
  const identity = identityIn(script, document, uri);
  return {
    showType: type !== null && /^\d+$/.test(type) ? Number(type) : null,
    identity,
    title: decoded(assigned(script, "msg_title")),
    account: decoded(assigned(script, "nickname") ?? property(script, "nick_name")),
    accountIds: accountIds(script, identity),
    author: decoded(property(script, "author")),
    createdAt: seconds ? Number(seconds) : null,
    createdText:
      assigned(script, "createTime") ?? property(script, "create_time") ?? assigned(script, "publish_time"),
    content: decodedHtml(property(script, "content_noencode") ?? textPage(script)),
    guideWords: decodedHtml(property(script, "guide_words")),
    hasOwnTitle: flag === null ? null : flag === "1",
    pictures: pictures ? ownStrings(pictures, "cdn_url") : [],
    sourceUri: decoded(assigned(script, "msg_source_url") ?? property(script, "source_url")),
  };
}

function identityIn(script: string, document: Document, uri: URL): WechatIdentity | null {
  const biz = assigned(script, "biz") ?? property(script, "bizuin");
  const mid = assigned(script, "(?:appmsg)?mid") ?? property(script, "mid");
  const idx = assigned(script, "idx") ?? property(script, "idx");
  const own = wechatIdentity(biz ?? "", mid ?? "", idx ?? "");
  if (own) return own;
  const named = document.querySelector("meta[property='og:url']")?.getAttribute("content");
  const links = [named, decoded(assigned(script, "msg_link"))].map((link) => (link ? URL.parse(link) : null));
  return (
    [...links, uri].map((link) => (link ? wechatIdentityOfUri(link) : null)).find((one) => one !== null) ??
    null
  );
}

/** `user_name` holds the account's own id; what has not the form of an id is left out. */
function accountIds(script: string, identity: WechatIdentity | null): readonly string[] {
  const named = assigned(script, "user_name") ?? property(script, "user_name");
  const biz = identity?.biz ?? assigned(script, "biz") ?? property(script, "bizuin");
  return [named, biz].filter((id) => id !== null && isAccountId("wechat", id)) as string[];
}

const STRING = `(?:"(?:[^"\\\\\\n]|\\\\.)*"|'(?:[^'\\\\\\n]|\\\\.)*')`;

/** First non-empty string of `var name = "" || "…"`, `window.name = '…'` or `name = htmlDecode("…")`. */
function assigned(script: string, name: string): string | null {
  const form = new RegExp(
    `(?<=\\bvar\\s+|\\bwindow\\.|[,;{}\\s]\\w{1,2}\\.)(?:${name})\\s*=\\s*(?:window\\.\\w+\\s*=\\s*)?((?:(?:htmlDecode|JsDecode)\\()?${STRING}\\)?(?:\\s*\\|\\|\\s*${STRING})*)`,
    "g",
  );
  for (const match of script.matchAll(form)) {
    const value = firstString(match[1] ?? "");
    if (value !== null) return value;
  }
  return null;
}

/** First non-empty string of `name: '…'` or `name: JsDecode('…')`. */
function property(script: string, name: string): string | null {
  for (const match of script.matchAll(
    new RegExp(`(?<=[{,\\s])["']?${name}["']?\\s*:\\s*((?:JsDecode\\()?${STRING})`, "g"),
  )) {
    const value = firstString(match[1] ?? "");
    if (value !== null) return value;
  }
  return null;
}

/** Words of a text post under the name that they had in 2023–2024: `text_page_info = {content: '…'}`. */
function textPage(script: string): string | null {
  const form = new RegExp(
    `text_page_info\\s*[:=]\\s*\\[?\\s*\\{\\s*content\\s*:\\s*((?:JsDecode\\()?${STRING})`,
  );
  return firstString(form.exec(script)?.[1] ?? "");
}

function firstString(source: string): string | null {
  const strings = source.match(new RegExp(STRING, "g")) ?? [];
  return strings.map((one) => one.slice(1, -1)).find((one) => one !== "") ?? null;
}

function decoded(literal: string | null): string | null {
  return literal === null ? null : unescapeEntities(unescapeEntities(unescapeJs(literal))).trim() || null;
}

/** The value is HTML after the literal is undone: character references stay for the parser. */
function decodedHtml(literal: string | null): string | null {
  return literal === null ? null : unescapeJs(literal).trim() || null;
}
