import type { SiteRules } from "./publisher.ts";

/** A forum's or question site's software, independent of host. Its outlet is the site. */
export interface ThreadRules extends Pick<SiteRules, "title" | "author" | "time" | "drop" | "evidence"> {
  readonly software: string;
  /** The opening post first, then what may stand with it. The row applies where the first matches. */
  readonly parts: readonly string[];
}

/** Author and time are those of the opening post: selectors find the first in document order. */
export const THREADS: readonly ThreadRules[] = [
  {
    software: "Discuz!",
    parts: ["td.t_f[id^='postmessage_']"],
    title: ["#thread_subject"],
    author: [".pls .authi a.xw1", ".authi a.xw1"],
    time: ["[id^='authorposton'] span[title]", "[id^='authorposton']"],
    drop: [".pstatus", ".jammer", "[style*='font-size:0px']"],
    evidence:
      "Discuz! X2–X3.5 templates (postmessage_, authi, authorposton), public crawlers read November 2026",
  },
  {
    software: "phpwind",
    parts: [".tpc_content[id^='read_']"],
    evidence: "phpwind 8–9 templates",
  },
  {
    software: "Homeland",
    parts: [
      ".topic-detail .card-body.markdown",
      ".topic-detail h1",
      ".reply .infos .markdown",
      "[id^='reply-'] .infos .markdown",
    ],
    author: [".topic-detail .info a.user-name", ".topic-detail a[data-author]"],
    time: [".topic-detail .info .timeago"],
    evidence: "Ruby China and its kin, pages of 2024",
  },
  {
    software: "V2EX",
    parts: [".topic_content", ".reply_content"],
    title: [".header h1"],
    author: [".header small a[href^='/member/']"],
    time: [".header small span[title]"],
    evidence: "desktop template (topic_content, reply_content) as reported; not seen on a page of ours",
  },
  {
    software: "Stack Exchange",
    parts: ["#question .js-post-body", "#question-header h1", "#answers .answer .js-post-body"],
    title: ["#question-header h1"],
    author: [
      "#question .post-signature.owner .user-details a",
      "#question [itemprop='author'] [itemprop='name']",
    ],
    time: ["time[itemprop='dateCreated']", "#question .user-action-time .relativetime"],
    evidence: "question pages since 2019 (js-post-body, s-prose), public crawlers read November 2026",
  },
  {
    software: "Discourse, rendered",
    parts: [".topic-post .cooked"],
    title: ["#topic-title .fancy-title", "#topic-title h1"],
    author: [".topic-post .names .username a", ".topic-post .names a"],
    time: [".topic-post .post-date .relative-date", ".topic-post .relative-date"],
    drop: [".quote-controls", ".post-menu-area", ".onebox .site-icon", ".badge-notification"],
    evidence:
      "Discourse 2–3 (topic-post, cooked, relative-date with its title), public themes read November 2026",
  },
  {
    software: "Discourse, as served",
    parts: [".topic-body.crawler-post .post[itemprop='text']"],
    author: [".crawler-post [itemprop='author'] [itemprop='name']"],
    time: [".crawler-post time[itemprop='datePublished']", ".crawler-post .post-time"],
    evidence: "Discourse 2–3, the view for browsers without scripts",
  },
  {
    software: "phpBB",
    parts: [".postbody .content"],
    title: ["h2.topic-title", "h3.topic-title"],
    author: [
      ".postbody .author .username, .postbody .author .username-coloured",
      ".postbody .author strong a",
    ],
    time: [".postbody .author time[datetime]", ".postbody .author"],
    drop: [".signature", ".notice"],
    evidence: "phpBB 3.0–3.3, prosilver theme",
  },
  {
    software: "XenForo",
    parts: ["article.message .message-body .bbWrapper"],
    title: ["h1.p-title-value"],
    author: ["article.message .message-name .username"],
    time: ["article.message time.u-dt[datetime]"],
    drop: [".bbCodeBlock-expandLink"],
    evidence: "XenForo 2 default style",
  },
  {
    software: "Flarum",
    parts: [".Post-body"],
    author: [".Post .PostUser-name .username"],
    time: [".Post .PostMeta time[datetime]"],
    evidence: "Flarum 1, rendered",
  },
  {
    software: "Tianya",
    parts: [".atl-item .bbs-content", ".bbs-content.clearfix"],
    title: [".s_title"],
    author: [".atl-info a[uname]", ".atl-info a"],
    time: [".atl-info"],
    evidence:
      "bbs.tianya.cn of 2012–2022 (atl-item, bbs-content, atl-info), public crawlers read November 2026",
  },
  {
    software: "NGA",
    parts: ["#postcontent0", "[id^='postcontent'].postcontent"],
    title: ["#postsubject0"],
    author: ["#postauthor0"],
    time: ["#postdate0"],
    evidence: "bbs.nga.cn (postcontent0, postauthor0, postdate0), public scripts read November 2026",
  },
];

/** The software whose posts a page holds; `null` for pages that are no thread. */
export function threadOf(document: Document): ThreadRules | null {
  return THREADS.find(({ parts }) => document.querySelector(parts[0] ?? "") !== null) ?? null;
}
