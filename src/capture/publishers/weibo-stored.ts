import { parseDate, type DateContext } from "../chinese-date.ts";
import { dig, digList, digText, firstText } from "./data-path.ts";
import { fragmentOf } from "./fragment.ts";
import { readJson } from "./js-value.ts";
import { assignedState } from "./page-state.ts";
import type { PageInput } from "./publisher.ts";
import type { SocialPost } from "./social-post.ts";
import { onceEach, weiboPicture } from "./weibo-picture.ts";
import { isFolded, weiboWords } from "./weibo-words.ts";

/** A post as the page's own data tells it. */
export interface StoredPost {
  readonly post: SocialPost;
  /** The post's number. */
  readonly id: string;
  readonly uid: string | null;
  readonly publishedAt: string | null;
  /** The data, too, has only the beginning of a long post. */
  readonly folded: boolean;
}

/**
 * The post in a page's data: `$render_data` of m.weibo.cn, or an answer of `statuses/show` opened as a page.
 * `null` when there is none. Seen in public crawlers, 2018–2026.
 */
export function weiboPostStored(input: PageInput): StoredPost | null {
  const status = statusIn(input);
  const id = firstText(status, ["mid", "idstr", "id"]);
  const post = status === undefined ? null : postOf(input.document, status);
  if (!post || id === null || !/^\d{16}$/.test(id)) return null;
  return {
    post,
    id,
    uid: firstText(status, ["user.idstr", "user.id"]),
    publishedAt: dateOf(status, input.dates),
    folded: [status, dig(status, "retweeted_status")].some((one) => isBeginning(input.document, one)),
  };
}

function statusIn({ inlineScripts, document }: PageInput): unknown {
  const rendered = assignedState(inlineScripts(), "$render_data");
  const answer = /^\s*\{/.test(document.body.textContent ?? "")
    ? readJson(document.body.textContent ?? "")
    : undefined;
  return [dig(rendered, 0, "status"), dig(rendered, "status"), dig(answer, "data"), answer].find(
    (one) => typeof dig(one, "text") === "string",
  );
}

function postOf(document: Document, status: unknown): SocialPost | null {
  const html = firstText(status, ["longText.longTextContent", "text"]);
  if (html === null) return null;
  const repeated = dig(status, "retweeted_status");
  const [uid, code] = [firstText(status, ["user.idstr", "user.id"]), firstText(status, ["bid", "mblogid"])];
  return {
    author: digText(status, "user", "screen_name"),
    words: weiboWords(fragmentOf(document, html), true),
    pictures: picturesOf(status),
    uri: uid && code ? `https://weibo.com/${uid}/${code}` : null,
    quoted: repeated ? postOf(document, repeated) : null,
  };
}

function isBeginning(document: Document, status: unknown): boolean {
  if (digText(status, "longText", "longTextContent") !== null) return false;
  return isFolded(fragmentOf(document, digText(status, "text") ?? ""));
}

/** `pics` of the mobile page, `pic_ids` with `pic_infos` of the desktop's answers. */
function picturesOf(status: unknown): readonly string[] {
  const mobile = digList(status, "pics").map((pic) => firstText(pic, ["large.url", "url"]));
  const desktop = digList(status, "pic_ids").map((id) => {
    const info = dig(status, "pic_infos", String(id));
    return firstText(info, ["largest.url", "large.url", "original.url"]);
  });
  return onceEach([...mobile, ...desktop].map((address) => address && weiboPicture(address)));
}

function dateOf(status: unknown, dates: DateContext): string | null {
  const written = digText(status, "created_at");
  return written === null ? null : (parseDate(written, { ...dates, zone: "+08:00" })?.iso ?? null);
}
