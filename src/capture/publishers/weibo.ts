import type { RefusalReason } from "../article.ts";
import { extractGeneric } from "./generic.ts";
import type { ArticleDraft, PageInput, SiteRules } from "./publisher.ts";
import { weiboAccount } from "./weibo-account.ts";

const RULES: SiteRules = {
  id: "weibo",
  hosts: ["weibo.com", "weibo.cn"],
  siteName: "微博",
  platform: true,
  body: [".WB_editor_iframe_new", ".WB_editor_iframe", ".f-art-content"],
  parts: ["[class*='detail_wbtext']", ".WB_detail .WB_text", ".weibo-text", ".weibo-og .weibo-text", ".con1", ".con2", ".list_con .WB_text"],
  time: ["[class*='head-info_time']", ".WB_detail .WB_from a[title]", ".weibo-top .time"],
  author: ["[class*='head_name']", "[class*='head-info'] a[usercard]", ".WB_detail .WB_info a", ".weibo-top .m-text-cut"],
  evidence: "weibo.com posts of 2024, older posts of 2018–2020, ttarticle long posts",
}; // prettier-ignore

export function isWeibo(uri: URL): boolean {
  return RULES.hosts.some((host) => uri.hostname === host || uri.hostname.endsWith(`.${host}`));
}

/** Weibo: a post has no headline but what it puts in 【】; the page's title is its beginning, cut short. */
export function extractWeibo(input: PageInput, strict: boolean): ArticleDraft | RefusalReason {
  // Before the generic rules take the scripts out.
  const account = weiboAccount(input.document, input.uri, input.inlineScripts());
  const draft = extractGeneric(input, strict, RULES);
  if (typeof draft === "string") return draft;
  const named = { ...draft, account: account && { ...account, name: draft.author } };
  if (/ttarticle|\/article\//.test(input.uri.pathname)) return named;
  return { ...named, title: /^\s*【([^】\n]{4,100})】/.exec(draft.text)?.[1] ?? null };
}
