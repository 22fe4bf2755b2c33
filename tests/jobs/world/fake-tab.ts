import { parseHtml } from "../../../src/capture/parse-html.ts";
import { extractArticle } from "../../../src/capture/extract-article.ts";
import { readSignals } from "../../../src/fate/read-signals.ts";
import type { PageReading } from "../../../src/fate/page-reading.ts";

/** What the capture script answers in a tab that shows `html` at `uri`. */
export function readingOf(html: string, uri: string, status: number | null = 200): PageReading {
  const document = parseHtml(html, uri);
  return {
    uri,
    contentType: "text/html",
    charset: "UTF-8",
    status,
    extraction: extractArticle(document, uri, { now: new Date("2026-03-01T00:00:00Z") }),
    signals: readSignals(document, uri),
    pageHtml: html,
  };
}

/** An invented news article; `body` replaces its third paragraph, `images` stand below it. */
export function articleHtml(
  body = "第三段写到码头工人怎样在夜里把最后一批木箱搬上岸，没有人知道里面装着什么。",
  images: readonly string[] = [],
): string {
  return `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>河湾镇旧粮仓改成了图书馆 - 河湾日报</title>
<meta property="og:title" content="河湾镇旧粮仓改成了图书馆"></head><body><div class="article">
<h1>河湾镇旧粮仓改成了图书馆</h1><div class="info"><span>2024-08-28 21:03</span> <span>来源：河湾日报</span></div>
<div class="content"><p>河湾镇的旧粮仓空了十一年，去年冬天终于有人把钥匙从墙缝里取了出来，推开了那扇铁门。</p>
<p>镇上的老人说，粮仓建成的那一年，河水涨到了台阶的第三级，全镇的人排着队往里面搬麻袋。</p>
<p>${body}</p>
<p>如今书架沿着原来的通风道排开，孩子们放学以后坐在窗台上看书，读到天黑才肯回家去。</p>
${images.map((uri) => `<p><img src="${uri}"></p>`).join("\n")}</div></div></body></html>`;
}

export const ARTICLE_URI = "https://news.hewan.example/2024/0828/granary.html";
