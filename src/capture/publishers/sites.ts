import { huanqiuData } from "./huanqiu-data.ts";
import { ifengData } from "./ifeng-data.ts";
import type { SiteRules } from "./publisher.ts";
import { tencentData } from "./tencent-data.ts";
import { thepaperData } from "./thepaper-data.ts";

/**
 * Sites whose mark-up is known. Adding an outlet is adding a row, with its evidence and a fixture. A row
 * only sharpens the generic rules: what its selectors do not find is looked for as on any other page.
 */
export const SITES: readonly SiteRules[] = [
  {
    id: "thepaper",
    hosts: ["thepaper.cn"],
    siteName: "澎湃新闻",
    body: [".news_txt", "[class*='cententWrap']"],
    served: thepaperData,
    // 澎湃号 posts name their account in the path above the headline.
    outlet: [".news_path a[href^='gov_']", ".news_path a[href^='media_']"],
    evidence:
      "desktop pages of 2019–2020 (.news_path, .news_txt); hashed names since 2022 as reported (cententWrap)",
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
    siteName: "腾讯新闻",
    body: ["#ArticleContent", ".content-article", "#article-content"],
    served: tencentData,
    outlet: [".media-name", ".a_source", ".author-name"],
    evidence: "new.qq.com/rain/a (2024: .media-name), /omn (2019: .a_source)",
  },
  {
    id: "tencent-portal",
    hosts: ["qq.com"],
    outlet: [".a_source", "[bosszone='jgname']", ".color-a-1"],
    evidence: "tech.qq.com/a of 2016, new.qq.com/omn of 2019",
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
    id: "netease",
    hosts: ["163.com"],
    siteName: "网易",
    body: [".post_body", "#endText", ".post_text", "#content .post_text"],
    outlet: ["#ne_article_source", ".post_wemedia_name", ".post_info a[href]:not([href*='jubao'])"],
    drop: [".ep-editor", ".post_statement", ".gg200x300", ".post_top_tie", ".ep-source", ".otitle"],
    evidence:
      "selectors of several public crawlers (post_time_source, ne_article_source, endText), read November 2026",
  },
  {
    id: "sohu",
    hosts: ["sohu.com"],
    siteName: "搜狐网",
    body: ["#mp-editor", "article#mp-editor", ".article-text", ".display-content"],
    time: ["#news-time", "meta[itemprop='datePublished']"],
    outlet: ["[data-role='original-link'] a", ".user-info h4", "#user-info h4", "meta[name='mediaid']"],
    drop: ["[data-role='editor-name']", "#backsohucom", ".backword", ".lookall-box"],
    evidence:
      "selectors of several public crawlers and feed readers (original-link, news-time, mp-editor, lookall-box), read November 2026",
  },
  {
    id: "sina",
    hosts: ["sina.com.cn", "sina.cn"],
    siteName: "新浪网",
    body: ["#artibody", ".article#article", ".art_content", "#articleContent"],
    time: [".date-source .date", ".weibo_time"],
    outlet: [".date-source .source", "meta[name='mediaid']", ".weibo_user"],
    drop: [".article-editor", ".show_author", ".wx_pic", ".art_p_tip", "#left_hzh_ad", ".xb_new_finance_app"],
    evidence:
      "desktop pages of 2018–2020 (.date-source, #artibody, #article); mobile pages of 2020 (.art_content); selectors of public crawlers (show_author, m-atc-original), read November 2026",
  },
  {
    id: "ifeng",
    hosts: ["ifeng.com"],
    siteName: "凤凰网",
    served: ifengData,
    body: ["[class^='index_text_']", "[class^='main_content-']", "#main_content", ".detailPage"],
    time: ["[class^='time-']", "p.time", "#artical_sth .ss01"],
    outlet: ["[class^='source-']", "#artical_sth .ss03", ".p_source"],
    evidence: "reported mark-up (artical_sth; hashed class names since 2019), not yet seen on a page of ours",
  },
  {
    id: "huanqiu",
    hosts: ["huanqiu.com"],
    siteName: "环球网",
    body: [".l-con article", ".l-con section"],
    served: huanqiuData,
    evidence:
      "served fields (textarea.article-content, -source-name, -time) as two public feed makers and one reader take them, read November 2026; rendered pages of 2019",
  },
  {
    id: "toutiao",
    hosts: ["toutiao.com"],
    siteName: "今日头条",
    body: [".tt-article-content", ".syl-page-article", ".article-content article", ".article-content"],
    outlet: [".article-meta .name a", ".article-meta .name", ".article-sub span:nth-of-type(1)"],
    evidence: "markup quoted in several public crawlers (syl-page-article, article-meta), read November 2026",
  },
  {
    id: "caixin",
    hosts: ["caixin.com"],
    siteName: "财新网",
    body: ["#Main_Content_Val", ".articleBody .text"],
    evidence: "selectors of several public crawlers (Main_Content_Val), read November 2026",
  },
];
