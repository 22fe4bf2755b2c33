import { fusionData } from "./fusion-data.ts";
import { hk01Data } from "./hk01-data.ts";
import type { SiteRules } from "./publisher.ts";

/**
 * Outlets abroad that write in Chinese. As in `sites.ts` a row only sharpens the generic rules, which
 * read their heads by themselves: JSON-LD, Open Graph and `<time>` are complete on most of them.
 */
export const SITES_ABROAD: readonly SiteRules[] = [
  {
    id: "voa",
    hosts: ["voachinese.com", "voacantonese.com", "voatibetan.com"],
    siteName: "美国之音",
    body: ["#article-content .wsw", ".body-container .wsw", ".wsw"],
    time: [".published time[datetime]", "time[pubdate='pubdate']", "time[datetime]"],
    author: [".publishing-details .links__item-link", ".links__item-link[rel='author']"],
    drop: [".wsw__embed", ".wsw__a", ".c-mmp", ".media-download", ".also-read", ".infgraphicsAttach"],
    evidence:
      "the broadcasters' shared system (article-content, wsw) in public crawlers of 2019–2025 read November 2026; byline parts (publishing-details, links__item-link) not seen on a page of ours",
  },
  {
    id: "rfa",
    hosts: ["rfa.org"],
    siteName: "自由亚洲电台",
    body: ["#storytext", ".b-article-body", ".article-body-wrapper", "article .article-body"],
    served: fusionData,
    time: ["#story_date", "#dateline #story_date"],
    author: ["#story_byline", "#byline"],
    drop: ["#headerimg .zoomattribute", ".b-related", ".b-ads-block", "#social", ".c-newsletter"],
    evidence:
      "Plone pages until 2024 (storytext, story_date, headerimg) as in a public feed reader; Arc XP since 2024 (Fusion.globalContent), read November 2026; b-article-body not seen on a page of ours",
  },
  {
    id: "bbc-zhongwen",
    hosts: ["bbc.com", "bbc.co.uk"],
    author: ["[aria-labelledby='article-byline'] li:first-of-type span:last-of-type"],
    drop: [
      "[aria-labelledby='article-byline']",
      "[aria-labelledby*='recommend' i]",
      "[data-e2e='recommendations-heading']",
      "[data-e2e='links-block']",
      "[data-testid='bbc-logo-wrapper']",
      "[data-component='links-block']",
      "[data-component='topic-list']",
      "[role='region'][aria-label*='podcast' i]",
      "a[href^='#end-of-']",
      "[id^='end-of-']",
      "[data-testid='link-block']",
    ],
    evidence:
      "World Service pages (main[role=main], end-of-recommendations) of the open-source Simorgh and a public feed reader, read November 2026; article-byline not seen on a page of ours",
  },
  {
    id: "epochtimes",
    hosts: ["epochtimes.com"],
    siteName: "大纪元",
    title: ["h1.title", ".arttitle h1"],
    body: ["#artbody", ".post_content"],
    drop: [".post_list", "#below_article_ad", ".ad_article_350", ".sns_below", ".related_post", "#video_ad"],
    evidence: "h1.title and div#artbody on pages of 2011–2021 as in a public news corpus, read November 2026",
  },
  {
    id: "dw",
    hosts: ["dw.com"],
    siteName: "德国之声",
    body: ["#bodyContent .longText", ".rich-text", "[data-tracking-name='rich-text']"],
    drop: [".picBox .zoom", ".advertisement", "[data-tracking-name='embed']", ".col1 .group"],
    evidence:
      "bodyContent and longText until 2022 as in a public archiver, rich-text since; read November 2026",
  },
  {
    id: "nytimes-chinese",
    hosts: ["cn.nytimes.com", "cn.nytstyle.com"],
    siteName: "纽约时报中文网",
    body: ["section.article-body", ".article-body"],
    author: [".article-header .byline address", ".byline address"],
    drop: [".big_ad", ".article-body-aside", ".article-footer", "footer.author-info", ".article-share"],
    evidence:
      "article-body, article-paragraph and author-info as in a public feed reader, read November 2026",
  },
  {
    id: "initium",
    hosts: ["theinitium.com"],
    siteName: "端傳媒",
    body: [".gh-content", ".p-article__content", ".p-article-content"],
    drop: [".kg-signup-card", ".kg-cta-card", ".gh-post-upgrade-cta", ".c-paywall"],
    evidence: "Ghost since 2024 (gh-content, kg cards) as in a public feed reader, read November 2026",
  },
  {
    id: "zaobao",
    hosts: ["zaobao.com", "zaobao.com.sg"],
    siteName: "联合早报",
    body: [".articleBody", ".article-content-rawhtml", ".article-body", "#article-body"],
    drop: [
      ".further-reading",
      ".read-on-app-cover",
      "astro-island",
      ".bff-google-ad",
      ".bff-recommend-article",
    ],
    evidence: "article-body and bff-recommend-article as in a public feed reader, read November 2026",
  },
  {
    id: "rthk",
    hosts: ["rthk.hk", "rthk.org.hk"],
    siteName: "香港電台",
    title: ["h2.itemTitle"],
    body: [".itemFullText"],
    time: [".createddate"],
    evidence:
      "news.rthk.hk items (itemTitle, itemFullText, createddate, itemImageContainer) as reported; not seen on a page of ours",
  },
  {
    id: "hk01",
    hosts: ["hk01.com"],
    siteName: "香港01",
    body: ["#article-content-section"],
    served: hk01Data,
    drop: ["[data-testid='article-top-section']", "[data-testid='related-news-block']"],
    evidence:
      "article blocks in __NEXT_DATA__ (initialProps.pageProps.article.blocks) as in a public feed reader, read November 2026",
  },
  {
    id: "mingpao",
    hosts: ["mingpao.com"],
    siteName: "明報",
    body: [".txt4", ".article_content.line_1_5em", "article.txt4"],
    drop: [".ad300ins_m", ".inReadLrecGroup", "#ssm2", "p[dir='ltr']"],
    evidence: "txt4 and article_content as in a public feed reader, read November 2026",
  },
  {
    id: "cna",
    hosts: ["cna.com.tw"],
    siteName: "中央社",
    body: [".centralContent .paragraph", ".paragraph"],
    time: [".updatetime"],
    drop: [".SubscriptionInner", ".gmailNews", ".paragraph .moreArticle", ".articlekeywordGroup"],
    evidence: "paragraph, SubscriptionInner and fullPic as in a public feed reader, read November 2026",
  },
  {
    id: "ltn",
    hosts: ["ltn.com.tw"],
    siteName: "自由時報",
    body: [".whitecon [data-desc='內文']", "[data-desc='內文']", "[data-desc='內容頁']", ".whitecon .text"],
    time: ["[data-desc='內容頁'] .time", ".whitecon .time"],
    drop: [
      ".before_ir",
      ".after_ir",
      "[id^='ad']",
      ".appE1121",
      ".related",
      ".boxText",
      ".text > .time",
      ".text > .title",
    ],
    evidence: "whitecon, data-desc and appE1121 as in a public feed reader, read November 2026",
  },
];
