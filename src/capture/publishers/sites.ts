import { CHINESE_NEWS_SITES } from "./chinese-news-sites.ts";
import type { SiteRules } from "./publisher.ts";

/**
 * Sites whose mark-up is known. Adding an outlet is adding a row, with its evidence and a fixture. A row
 * only sharpens the generic rules: what its selectors do not find is looked for as on any other page.
 */
export const SITES: readonly SiteRules[] = [
  ...CHINESE_NEWS_SITES,
  {
    id: "baidu-baike",
    hosts: ["baike.baidu.com"],
    siteName: "百度百科",
    platform: true,
    evidence: "desktop pages of 2018–2024",
  },
  {
    id: "baidu-tieba",
    hosts: ["tieba.baidu.com"],
    siteName: "百度贴吧",
    articles: /^\/p\/\d+/,
    platform: true,
    title: [".core_title_txt"],
    author: [".p_author_name"],
    time: [".tail-info"],
    parts: [".d_post_content, .pb-content-wrap", ".core_title_txt", ".lzl_content_main"],
    evidence: "desktop pages of 2022; pb-content-wrap of 2026 in public user scripts",
  },
  {
    id: "csdn",
    hosts: ["csdn.net"],
    siteName: "CSDN",
    platform: true,
    author: [".bar-content .follow-nickName", ".follow-nickName"],
    evidence: "blog.csdn.net of 2024",
  },
  {
    id: "qidian",
    hosts: ["qidian.com"],
    siteName: "起点中文网",
    platform: true,
    author: ["a[href*='qidian.com/author/']"],
    evidence: "chapter pages of 2024",
  },
  {
    id: "baidu-zhidao",
    hosts: ["zhidao.baidu.com"],
    siteName: "百度知道",
    platform: true,
    author: [".wgt-replyer-all-uname", ".reply-user-tohometip"],
    // The author is whoever answered: so is the time.
    time: [".wgt-replyer-all-time"],
    parts: [
      ".best-text .rich-content-container",
      ".answer-text .rich-content-container",
      "#wgt-ask h1",
      "#wgt-ask .q-content",
    ],
    evidence: "desktop pages of 2024",
  },
  {
    id: "douban",
    hosts: ["douban.com"],
    siteName: "豆瓣",
    platform: true,
    parts: [
      ".comment-item .comment-content, #link-report .topic-richtext, #link-report .topic-content, .review-content, .status-saying",
      "#link-report .note",
      ".note .note",
      "#note-content",
      ".reply-content",
    ],
    author: [
      ".note-header .note-author",
      ".main-hd a[href*='/people/'] span",
      ".main-hd a[property='v:reviewer']",
      ".topic-doc .from a",
      ".status-item .hd .text a",
    ],
    time: [
      ".note-header .pub-date",
      ".main-hd .main-meta",
      ".topic-doc .create-time",
      ".topic-doc .color-green",
      ".status-item .created_at[title]",
    ],
    drop: [".status-saying .actions", ".main-title-rating", ".btn-unfolder"],
    evidence:
      "subject comments of 2024, notes of 2018–2024; topics, reviews and statuses in public crawlers (topic-richtext, main-hd, status-saying), read November 2026",
  },
  {
    id: "paopao",
    hosts: ["paopao.info"],
    siteName: "泡泡",
    platform: true,
    author: [".n-thing-header__title .username-link"],
    parts: [".n-thing-main__content", ".comment-item .n-thing-main__description", ".reply-item .content"],
    evidence: "open-source paopao-ce of 2023",
  },
];
