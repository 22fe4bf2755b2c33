import type { SiteRules } from "./publisher.ts";

/**
 * Sites whose mark-up is known. Adding an outlet is adding a row, with its evidence and a fixture. A row
 * only sharpens the generic rules: what its selectors do not find is looked for as on any other page.
 */
export const SITES: readonly SiteRules[] = [
  {
    id: "thepaper",
    hosts: ["thepaper.cn"],
    siteName: "澎湃新闻",
    // 澎湃号 posts name their account in the path above the headline.
    outlet: [".news_path a[href^='gov_']", ".news_path a[href^='media_']"],
    evidence: "desktop pages of 2019–2020 (.news_path, .news_txt)",
    drop: [".news_editor", ".go_news", "#pcontent"],
  },
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
    id: "tencent-news",
    hosts: ["new.qq.com", "news.qq.com", "view.inews.qq.com"],
    outlet: [".media-name", ".a_source", ".author-name"],
    evidence: "new.qq.com/rain/a (2024: .media-name), /omn (2019: .a_source)",
  },
  {
    id: "tencent-portal",
    hosts: ["qq.com"],
    outlet: [".a_source", "[bosszone='jgname']", ".color-a-1"],
    evidence: "tech.qq.com/a of 2016, new.qq.com/omn of 2019",
  },
  { id: "csdn", hosts: ["csdn.net"], siteName: "CSDN", platform: true, evidence: "blog.csdn.net of 2024" },
  { id: "huanqiu", hosts: ["huanqiu.com"], siteName: "环球网", evidence: "www.huanqiu.com/article of 2020" },
  { id: "39net", hosts: ["39.net"], siteName: "39健康网", evidence: "news.39.net of 2021–2024" },
  {
    id: "qidian",
    hosts: ["qidian.com"],
    siteName: "起点中文网",
    platform: true,
    evidence: "chapter pages of 2024",
  },
  {
    id: "baidu-zhidao",
    hosts: ["zhidao.baidu.com"],
    siteName: "百度知道",
    platform: true,
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
    parts: [".n-thing-main__content", ".comment-item .n-thing-main__description", ".reply-item .content"],
    evidence: "open-source paopao-ce of 2023",
  },
];
