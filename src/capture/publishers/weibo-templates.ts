/** Where a generation of Weibo's pages keeps a post and the post that it repeats. All CSS selectors. */
export interface WeiboTemplate {
  /** The post that the page is about: the first match. */
  readonly post: string;
  /** Words, within the post; the whole text of a long post before its beginning. */
  readonly words: readonly string[];
  readonly author: string;
  /** The repeated post, within the post. */
  readonly repeated: string;
  readonly repeatedAuthor: string;
  readonly evidence: string;
}

export const WEIBO_TEMPLATES: readonly WeiboTemplate[] = [
  {
    post: "article",
    words: ["[class*='detail_wbtext']"],
    author: "[class*='head_name']",
    repeated: "[class*='Feed_retweet_'], .retweet, [class*='detail_reText']",
    repeatedAuthor: "[class*='detail_nick'], header a[href*='/u/']",
    evidence:
      "weibo.com of 2021–2026 (Feed_retweet_JqZJb, detail_reText_30vF1, detail_nick_u-ffy in public user scripts)",
  },
  {
    post: ".WB_detail",
    words: ["[node-type='feed_list_content_full']", ".WB_text"],
    author: ".WB_info a",
    repeated: ".WB_media_expand, .WB_feed_expand, .WB_expand, [node-type='feed_list_forwardContent']",
    repeatedAuthor: ".WB_info a, .WB_name",
    evidence: "weibo.com of 2013–2021 (WB_detail, WB_expand, feed_list_forwardContent in public crawlers)",
  },
  {
    post: ".card, .weibo-main, .lite-page-wrap",
    words: [".weibo-text"],
    author: ".weibo-top .m-text-cut, .m-text-cut",
    repeated: ".weibo-rp",
    repeatedAuthor: ".weibo-text > span:first-child a, .weibo-text > span:first-child",
    evidence: "m.weibo.cn of 2017–2026 (weibo-og, weibo-rp in the site's own published script and crawlers)",
  },
];
