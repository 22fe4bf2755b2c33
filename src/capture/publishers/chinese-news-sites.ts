import { huanqiuData } from "./huanqiu-data.ts";
import { ifengData } from "./ifeng-data.ts";
import type { SiteRules } from "./publisher.ts";
import { tencentData } from "./tencent-data.ts";
import { thepaperData } from "./thepaper-data.ts";

/** Outlets and portals of the mainland. Same form and rule as `sites.ts`, of which these rows are a part. */
export const CHINESE_NEWS_SITES: readonly SiteRules[] = [
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
    id: "people",
    hosts: ["people.com.cn", "people.cn"],
    siteName: "人民网",
    body: [".rm_txt_con", "#rwb_zw", "#p_content", "#ozoom", "#articleContent", ".show_text"],
    drop: [".edit", "#p_editor", ".zdfy", ".fx_cai", ".share-box"],
    evidence:
      "desktop pages of 2014–2024 (#rwb_zw, .rm_txt_con); #p_content and the newspaper's #ozoom, #articleContent from selectors of public crawlers, read November 2026",
  },
  {
    id: "xinhua",
    hosts: ["xinhuanet.com", "news.cn"],
    siteName: "新华网",
    body: ["#detailContent", "#p-detail", "#detail", ".main-aticle"],
    drop: ["#articleEdit", ".p-jc", ".zan-wap", ".news_fixed", ".p-tags"],
    evidence: "desktop pages of 2010–2024 (#p-detail, #detail, #detailContent)",
  },
  {
    id: "jiemian",
    hosts: ["jiemian.com"],
    siteName: "界面新闻",
    body: [".article-content"],
    author: [".article-info .author"],
    drop: [".article-copyright", ".article-source", ".article-tag", ".article-info"],
    evidence:
      "selectors of public crawlers and feed makers (article-view, article-info, article-content), read November 2026",
  },
  {
    id: "yicai",
    hosts: ["yicai.com"],
    siteName: "第一财经",
    body: [".m-txt", "#multi-text"],
    drop: [".m-rec", ".f-audio"],
    evidence: "selectors of public crawlers (m-txt, multi-text), read November 2026",
  },
  {
    id: "21jingji",
    hosts: ["21jingji.com"],
    siteName: "21世纪经济报道",
    body: [".txtContent", ".main_content"],
    evidence: "selectors of public crawlers (txtContent, newsDate), read November 2026",
  },
  {
    id: "bjnews",
    hosts: ["bjnews.com.cn"],
    siteName: "新京报",
    body: ["#contentStr", ".article-text"],
    time: [".left-info .timer"],
    evidence: "selectors of public crawlers (contentStr, reporter, timer), read November 2026",
  },
  {
    id: "cctv",
    hosts: ["cctv.com", "cctv.cn"],
    siteName: "央视网",
    body: ["#content_area", ".content_area", ".cnt_bd"],
    drop: [".zebian", ".o-tit", "#zhengwen_ad"],
    evidence: "selectors of public crawlers (content_area, info1, cnt_bd, o-tit), read November 2026",
  },
  {
    id: "chinanews",
    hosts: ["chinanews.com", "chinanews.com.cn"],
    siteName: "中国新闻网",
    body: [".left_zw", "#fontzoom", ".content_desc"],
    drop: [".adEditor", ".left_name", ".div624"],
    evidence: "selectors of public crawlers (left_zw, content_left_title, content_desc), read November 2026",
  },
  {
    id: "global-times",
    hosts: ["globaltimes.cn"],
    siteName: "Global Times",
    body: [".article_right", ".article_content"],
    title: [".article_title"],
    drop: [".related_section", ".picture-description"],
    evidence:
      "reported mark-up (article_title, author_share_left, article_right), not yet seen on a page of ours",
  },
  {
    id: "southcn",
    hosts: ["southcn.com"],
    siteName: "南方网",
    body: ["#content", ".m-article .content"],
    drop: [".m-editor", "#articleFooter"],
    evidence: "desktop pages of 2024 (#article_title, #source_baidu, #pubtime_baidu, #content)",
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
    id: "caixin",
    hosts: ["caixin.com"],
    siteName: "财新网",
    body: ["#Main_Content_Val", ".articleBody .text"],
    evidence: "selectors of several public crawlers (Main_Content_Val), read November 2026",
  },
];
