import { CHINESE_NEWS_SITES } from "./chinese-news-sites.ts";
import type { SiteRules } from "./publisher.ts";

/**
 * Sites whose mark-up is known. Adding an outlet is adding a row, with its evidence and a fixture. A row
 * only sharpens the generic rules: what its selectors do not find is looked for as on any other page.
 */
export const SITES: readonly SiteRules[] = [
  ...CHINESE_NEWS_SITES,
  {
    id: "baijiahao",
    hosts: ["baijiahao.baidu.com", "mbd.baidu.com"],
    outlet: [".author-name", "[data-testid='author-name']"],
    evidence: "desktop pages of 2018–2021 (.author-name, .article-content)",
  },
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
    parts: [".d_post_content", ".core_title_txt", ".lzl_content_main"],
    evidence: "desktop pages of 2022",
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
    id: "zhihu",
    hosts: ["zhihu.com"],
    siteName: "知乎",
    platform: true,
    title: [".QuestionHeader-title", ".Post-Title"],
    author: [".AuthorInfo meta[itemprop='name']", ".AuthorInfo-name"],
    time: [".AnswerItem meta[itemprop='dateCreated']", "meta[itemprop='datePublished']", ".ContentItem-time"],
    parts: [
      ".RichContent-inner .RichText",
      ".Post-RichText",
      ".QuestionHeader-main .QuestionHeader-title",
      ".QuestionRichText",
    ],
    drop: [".GoodsRecommendCard", ".RichText-MCNLinkCardContainer", ".LinkCard-image", ".Reward"],
    evidence: "answers of 2023–2024, articles of zhuanlan.zhihu.com",
  },
  {
    id: "douban",
    hosts: ["douban.com"],
    siteName: "豆瓣",
    platform: true,
    parts: [
      ".comment-item .comment-content",
      "#link-report .note",
      "#link-report .topic-richtext",
      ".note .note",
      ".review-content",
      ".reply-content",
    ],
    evidence: "subject comments of 2024, notes of 2018–2024",
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
  {
    id: "toutiao",
    hosts: ["toutiao.com"],
    siteName: "今日头条",
    body: [".tt-article-content", ".syl-page-article", ".article-content article", ".article-content"],
    outlet: [".article-meta .name a", ".article-meta .name", ".article-sub span:nth-of-type(1)"],
    evidence: "markup quoted in several public crawlers (syl-page-article, article-meta), read November 2026",
  },
];
