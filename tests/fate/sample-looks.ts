import type { Article, Extraction } from "../../src/capture/article.ts";
import type { Evidence, Memento } from "../../src/fate/evidence.ts";
import type { PageSignals, RecognisedNotice } from "../../src/fate/page-signals.ts";

export const URI = "https://www.example.com.cn/2024/0305/12345.html";
export const TEXT = [
  "江边的渡口停用以后，老船工把最后一张船票留了下来，夹在账本里。",
  "他说，那天早上只有三位乘客，其中一位是去对岸上学的孩子。",
  "如今渡口改成了公园，长椅上总坐着看水的人。",
].join("\n");
export const OTHER =
  "山里的信号站只有两个人，每天傍晚轮流到崖边去看云。\n他们把云的样子写进一个本子，一写就是十二年。";

export function article(change: Partial<Article> = {}): Article {
  return {
    title: "渡口最后的船票",
    author: null,
    outlet: "滨江晚报",
    account: null,
    source: null,
    publishedAt: "2024-03-05T08:30:00+08:00",
    language: "zh-CN",
    text: TEXT,
    html: "",
    images: [],
    canonicalUri: URI,
    publisher: "generic",
    partial: null,
    nextPages: [],
    ...change,
  };
}

export function found(change: Partial<Article> = {}): Extraction {
  return { kind: "article", article: article(change) };
}

export function memento(change: Partial<Memento> = {}): Memento {
  const { title, text, publishedAt, author, outlet, canonicalUri } = article();
  return {
    capturedAt: "2024-03-05T01:00:00Z",
    via: "fetch",
    title,
    text,
    publishedAt,
    author,
    outlet,
    canonicalUri,
    ...change,
  };
}

export function signals(change: Partial<PageSignals> = {}): PageSignals {
  return { notice: null, documentTitle: "滨江网", textLength: 800, ...change };
}

export function evidence(change: Partial<Evidence> = {}): Evidence {
  return {
    via: "fetch",
    requestedUri: URI,
    finalUri: URI,
    status: 200,
    extraction: found(),
    signals: signals(),
    ...change,
  };
}

export const LIST: Extraction = { kind: "refused", reason: "list" };
export const SHORT: Extraction = { kind: "refused", reason: "too-short" };
export const NOTICE: RecognisedNotice = {
  fate: "removed",
  cause: "author",
  row: "weibo-author",
  movedTo: null,
  notice: "抱歉，此微博已被作者删除。",
  reason: null,
  regulation: null,
};
