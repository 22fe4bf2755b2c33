import { addressKey } from "../../resource/canonical-uri.ts";
import type { RefusalReason } from "../article.ts";
import { parseDate } from "../chinese-date.ts";
import { extractGeneric } from "./generic.ts";
import type { ArticleDraft, PageInput, SiteRules } from "./publisher.ts";
import { bodyOfPosts, vouchedDraft } from "./social-post.ts";
import { longArticleShown, tweetsShown, type ShownTweet } from "./x-posts.ts";

/** Pages of before 2020, as they stand in saved copies. */
const OLD: SiteRules = {
  id: "x",
  hosts: ["x.com", "twitter.com"],
  siteName: "X",
  platform: true,
  parts: [".permalink-tweet .tweet-text", ".permalink-tweet .QuoteTweet-text"],
  author: [".permalink-tweet .fullname"],
  time: [".permalink-tweet .tweet-timestamp[title]"],
  evidence: "twitter.com of 2014–2019 (permalink-tweet, js-tweet-text in public crawlers)",
};

/**
 * X: the post that the address names, with its author's posts around it that make one thread, each with
 * its quotation and pictures. The served page is a shell; what a wall shows in its place is no post.
 */
export function extractX(input: PageInput, strict: boolean): ArticleDraft | RefusalReason {
  const [, handle, id] = /^\/(\w+)(?:\/\w+)?\/(?:status|article)\/(\d+)/.exec(input.uri.pathname) ?? [];
  if (handle === undefined || id === undefined) return strict ? "list" : extractGeneric(input, strict);
  const thread = threadOf(tweetsShown(input.document), id);
  const main = thread.find((tweet) => tweet.id === id);
  if (main) return threadDraft(input, thread, main);
  const long = longArticleShown(input.document, handle, id);
  if (long) return threadDraft(input, [long], long);
  return input.document.querySelector(".permalink-tweet") === null
    ? "no-text"
    : extractGeneric(input, strict, OLD);
}

/** The post itself and the unbroken run of its author's posts around it. */
function threadOf(tweets: readonly ShownTweet[], id: string): readonly ShownTweet[] {
  const at = tweets.findIndex((tweet) => tweet.id === id);
  if (at < 0) return [];
  const handle = tweets[at]?.handle;
  const before = tweets.slice(0, at).findLastIndex((tweet) => tweet.handle !== handle);
  const after = tweets.slice(at).findIndex((tweet) => tweet.handle !== handle);
  return tweets.slice(before + 1, after < 0 ? tweets.length : at + after);
}

function threadDraft(
  input: PageInput,
  thread: readonly ShownTweet[],
  main: ShownTweet,
): ArticleDraft | RefusalReason {
  const posts = thread.map((tweet) => tweet.post);
  const date = main.publishedAt === null ? null : parseDate(main.publishedAt, input.dates);
  return vouchedDraft(input, bodyOfPosts(input.document, posts), {
    title: main.title,
    author: main.post.author ?? (main.handle === "i" ? null : `@${main.handle}`),
    outlet: "X",
    publishedAt: date?.iso ?? null,
    canonicalUri: /\/status\//.test(input.uri.pathname)
      ? addressKey(`https://x.com/i/web/status/${main.id}`)
      : null,
  });
}
