import { describe, expect, it } from "vitest";
import { extractArticle } from "../../../src/capture/extract-article.ts";
import { parseHtml } from "../../../src/capture/parse-html.ts";
import { THREADS } from "../../../src/capture/publishers/threads.ts";

const now = new Date("2026-11-22T00:00:00Z");
const uri = "https://bbs.qingshi.example/thread-1001-1-1.html";
const TITLE = "老街的瓦怎么修";
const OPENING = "旧瓦要先洗净，再晾三天。";
const REPLY = "洗净了才看得见裂纹。";

interface ThreadCase {
  readonly software: string;
  readonly body: string;
  readonly text?: string;
  readonly publishedAt?: string;
  readonly author?: string | null;
}

const CASES: readonly ThreadCase[] = [
  {
    software: "Discuz!",
    body: `<h1 class="ts"><span id="thread_subject">${TITLE}</span></h1><div id="post_1"><div class="pls"><div class="authi"><a class="xw1">青石茶客</a></div></div><em id="authorposton1">发表于 <span title="2024-8-28 21:03:00">半年前</span></em><table><tr><td class="t_f" id="postmessage_1"><i class="pstatus">本帖最后由 青石茶客 于 2024-9-1 编辑</i>${OPENING}<font class="jammer">xk3 j</font></td></tr></table></div><div id="post_2"><div class="authi"><a class="xw1">檐下</a></div><em id="authorposton2">发表于 2024-8-29 08:00</em><table><tr><td class="t_f" id="postmessage_2">${REPLY}</td></tr></table></div>`,
  },
  {
    software: "phpwind",
    body: `<h1>${TITLE}</h1><div class="tpc_content" id="read_tpc">${OPENING}</div><div class="tpc_content" id="read_2">${REPLY}</div>`,
    author: null,
  },
  {
    software: "Homeland",
    body: `<div class="topic-detail card"><div class="card-header"><h1>${TITLE}</h1><div class="info"><a data-author="true" class="user-name">青石茶客</a> · <abbr class="timeago" title="2024年08月28日 21:03">1 月前</abbr> · 最后由 <a class="user-name">檐下</a> 回复</div></div><div class="card-body markdown">${OPENING}</div></div><div class="reply"><div class="infos"><div class="markdown">${REPLY}</div></div></div>`,
    text: `${TITLE}\n${OPENING}\n${REPLY}`,
  },
  {
    software: "V2EX",
    body: `<div class="header"><h1>${TITLE}</h1><small class="gray"><a href="/member/tea">青石茶客</a> · <span title="2024-08-28 21:03:00 +08:00">85 天前</span> · 1200 次点击</small></div><div class="topic_content">${OPENING}</div><div class="cell"><strong><a href="/member/eaves">檐下</a></strong><div class="reply_content">${REPLY}</div></div>`,
  },
  {
    software: "Stack Exchange",
    body: `<div id="question-header"><h1><a>${TITLE}</a></h1></div><div id="question"><div class="s-prose js-post-body">${OPENING}</div><div class="post-signature owner"><div class="user-action-time">asked <span title="2024-08-28 13:03:00Z" class="relativetime">Aug 28, 2024 at 13:03</span></div><div class="user-details"><a>青石茶客</a></div></div></div><div id="answers"><div class="answer"><div class="s-prose js-post-body">${REPLY}</div></div></div>`,
    text: `${TITLE}\n${OPENING}\n${REPLY}`,
    publishedAt: "2024-08-28T13:03:00Z",
  },
  {
    software: "Discourse, rendered",
    body: `<div id="topic-title"><h1><a class="fancy-title">${TITLE}</a></h1></div><div class="topic-post"><div class="names"><span class="username"><a>青石茶客</a></span></div><div class="post-date"><span class="relative-date" title="2024-08-28 21:03">28 Aug</span></div><div class="cooked"><p>${OPENING}</p></div></div><div class="topic-post"><div class="names"><span class="username"><a>檐下</a></span></div><div class="cooked"><p>${REPLY}</p></div></div>`,
  },
  {
    software: "Discourse, as served",
    body: `<h1>${TITLE}</h1><div class="topic-body crawler-post"><div class="crawler-post-meta"><span itemprop="author"><span itemprop="name">青石茶客</span></span><time itemprop="datePublished" datetime="2024-08-28T13:03:00Z" class="post-time">August 28, 2024</time></div><div class="post" itemprop="text"><p>${OPENING}</p></div></div><div class="topic-body crawler-post"><div class="post" itemprop="text"><p>${REPLY}</p></div></div>`,
    publishedAt: "2024-08-28T13:03:00Z",
  },
  {
    software: "phpBB",
    body: `<h2 class="topic-title"><a>${TITLE}</a></h2><div class="post"><div class="postbody"><p class="author">by <strong><a class="username">青石茶客</a></strong> » <time datetime="2024-08-28T13:03:00+00:00">Wed Aug 28, 2024 9:03 pm</time></p><div class="content">${OPENING}</div><div class="signature">茶凉了再泡</div></div></div><div class="post"><div class="postbody"><p class="author">by <strong><a class="username">檐下</a></strong></p><div class="content">${REPLY}</div></div></div>`,
    publishedAt: "2024-08-28T13:03:00+00:00",
  },
  {
    software: "XenForo",
    body: `<h1 class="p-title-value">${TITLE}</h1><article class="message"><h4 class="message-name"><a class="username">青石茶客</a></h4><time class="u-dt" datetime="2024-08-28T21:03:00+0800">Aug 28</time><div class="message-body"><div class="bbWrapper">${OPENING}</div></div></article><article class="message"><div class="message-body"><div class="bbWrapper">${REPLY}</div></div></article>`,
  },
  {
    software: "Flarum",
    body: `<h2 class="DiscussionHero-title">${TITLE}</h2><article class="Post"><h3 class="PostUser-name"><span class="username">青石茶客</span></h3><a class="PostMeta"><time datetime="2024-08-28T21:03:00+08:00">28 Aug</time></a><div class="Post-body"><p>${OPENING}</p></div></article><article class="Post"><div class="Post-body"><p>${REPLY}</p></div></article>`,
  },
  {
    software: "Tianya",
    body: `<h1 class="atl-title"><span class="s_title">${TITLE}</span></h1><div class="atl-info"><span>楼主：<a uname="tea">青石茶客</a></span><span>时间：2024-08-28 21:03:00</span></div><div class="atl-item"><div class="bbs-content">${OPENING}</div></div><div class="atl-item"><div class="bbs-content">${REPLY}</div></div>`,
  },
  {
    software: "NGA",
    body: `<h3 id="postsubject0">${TITLE}</h3><a id="postauthor0">青石茶客</a><span id="postdate0">2024-08-28 21:03</span><p id="postcontent0" class="postcontent ubbcode">${OPENING}</p><span id="postcontent1" class="postcontent ubbcode">${REPLY}</span>`,
  },
]; // prettier-ignore

describe.each(CASES)("a thread of $software", ({ body, text, publishedAt, author }) => {
  it("is its posts, with the author and the time of the first", () => {
    const html = `<html><head><title>${TITLE} - 青石论坛</title></head><body>${body}</body></html>`;
    expect(extractArticle(parseHtml(html, uri), uri, { now })).toMatchObject({
      kind: "article",
      article: {
        title: TITLE,
        text: text ?? `${OPENING}\n${REPLY}`,
        author: author === undefined ? "青石茶客" : author,
        outlet: "青石论坛",
        publishedAt:
          publishedAt ?? (author === null ? null : expect.stringMatching(/^2024-08-28T21:03:00\+08:?00$/)),
      },
    });
  });
});

it("tests every software, each with its evidence", () => {
  expect(THREADS.map((row) => row.software)).toEqual(CASES.map((one) => one.software));
  expect(THREADS.filter((row) => row.evidence.length < 10)).toEqual([]);
});
