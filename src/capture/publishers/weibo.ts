import { addressKey } from "../../resource/canonical-uri.ts";
import type { RefusalReason } from "../article.ts";
import { extractGeneric } from "./generic.ts";
import type { ArticleDraft, PageInput, SiteRules } from "./publisher.ts";
import { siteFields } from "./site-fields.ts";
import { bodyOfPosts, vouchedDraft, type SocialPost } from "./social-post.ts";
import { weiboAccount } from "./weibo-account.ts";
import { weiboPostShown, type ShownPost } from "./weibo-shown.ts";
import { weiboPostStored, type StoredPost } from "./weibo-stored.ts";

const COMMENTS = ".con1, .con2, .list_con .WB_text";

const RULES: SiteRules = {
  id: "weibo",
  hosts: ["weibo.com", "weibo.cn"],
  siteName: "微博",
  platform: true,
  body: [".WB_editor_iframe_new", ".WB_editor_iframe", ".f-art-content", ".art-con-new"],
  parts: ["[class*='detail_wbtext']", ".WB_detail .WB_text", ".weibo-text", ".weibo-og .weibo-text", "#M_ .ctt", ".con1", ".con2", ".list_con .WB_text"],
  time: ["[class*='head-info_time']", ".WB_detail .WB_from a[title]", ".weibo-top .time", "#M_ .ct", ".authorinfo .time"],
  author: ["[class*='head_name']", "[class*='head-info'] a[usercard]", ".WB_detail .WB_info a", ".weibo-top .m-text-cut", "#M_ a[href*='/u/']", ".authorinfo .W_autocut"],
  evidence: "weibo.com posts of 2024, older posts of 2018–2020, ttarticle long posts, weibo.cn of 2019",
}; // prettier-ignore

export function isWeibo(uri: URL): boolean {
  return RULES.hosts.some((host) => uri.hostname === host || uri.hostname.endsWith(`.${host}`));
}

/**
 * Weibo: a post with all authors of its chain; long posts whole where the page's data has them. A post has no
 * headline but what it puts in 【】; the page's title is its beginning, cut short.
 */
export function extractWeibo(input: PageInput, strict: boolean): ArticleDraft | RefusalReason {
  // Before the generic rules take the scripts out.
  const account = weiboAccount(input.document, input.uri, input.inlineScripts());
  const isPost = !/ttarticle|\/article\//.test(input.uri.pathname);
  const stored = isPost ? ofThisPage(weiboPostStored(input), input.uri) : null;
  const shown = isPost ? weiboPostShown(input.document) : null;
  const post = settle(shown, stored);
  const folded = (shown?.folded ?? true) && (stored?.folded ?? true);
  const draft = post ? postDraft(input, post, stored, folded) : extractGeneric(input, strict, RULES);
  if (typeof draft === "string") return draft;
  const ids = account?.ids ?? (stored?.uid ? [stored.uid] : null);
  const named: ArticleDraft = { ...draft, account: ids && { platform: "weibo", ids, name: draft.author } };
  return isPost ? { ...named, title: headlineOf(draft.text) } : named;
}

function headlineOf(text: string): string | null {
  return /^\s*【([^】\n]{4,100})】/.exec(text)?.[1] ?? null;
}

/** A page that a script changed still has the data of the post before. */
function ofThisPage(stored: StoredPost | null, { href }: URL): StoredPost | null {
  const number = /\/detail\/(\d{16})$/.exec(addressKey(href))?.[1];
  return stored && number !== undefined && number !== stored.id ? null : stored;
}

/** What the page shows, unless it shows only the beginning; the data knows all pictures and the addresses. */
function settle(shown: ShownPost | null, stored: StoredPost | null): SocialPost | null {
  if (!shown || (shown.folded && stored)) return stored?.post ?? null;
  return stored ? completed(shown.post, stored.post) : shown.post;
}

function completed(shown: SocialPost, stored: SocialPost): SocialPost {
  return {
    ...shown,
    pictures: stored.pictures.length > 0 ? stored.pictures : shown.pictures,
    uri: stored.uri,
    quoted: shown.quoted && stored.quoted ? completed(shown.quoted, stored.quoted) : shown.quoted,
  };
}

function postDraft(
  input: PageInput,
  post: SocialPost,
  stored: StoredPost | null,
  folded: boolean,
): ArticleDraft | RefusalReason {
  const fields = siteFields(input.document, RULES, { ...input.dates, zone: "+08:00" });
  const body = bodyOfPosts(input.document, [post]);
  for (const comment of input.document.querySelectorAll(COMMENTS)) body.append(comment.cloneNode(true));
  return vouchedDraft(input, body, {
    folded,
    title: null,
    author: post.author ?? fields.author ?? null,
    outlet: "微博",
    publishedAt: stored?.publishedAt ?? fields.publishedAt ?? null,
    canonicalUri: stored && addressKey(`https://m.weibo.cn/detail/${stored.id}`),
  });
}
