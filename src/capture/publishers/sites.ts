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
    platform: true,
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
  { id: "qidian", hosts: ["qidian.com"], siteName: "起点中文网", platform: true, evidence: "chapter pages of 2024" },
];
