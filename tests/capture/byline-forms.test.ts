import { describe, expect, it } from "vitest";
import { extractArticle } from "../../src/capture/extract-article.ts";
import { isHeadLine } from "../../src/capture/head-lines.ts";
import { parseHtml } from "../../src/capture/parse-html.ts";
import { PARAGRAPHS, paragraphsHtml } from "../fixtures/capture/sentences.ts";

const now = new Date("2026-11-22T00:00:00Z");
const uri = "https://www.qingshi.example/2024/0828/1.html";

interface Byline {
  /** Between headline and body. */
  readonly strip: string;
  readonly opening?: string;
  readonly ending?: string;
  readonly outlet?: string;
  readonly author?: string;
  /** Beginning of the time that is read. */
  readonly time?: string;
}

const BYLINES: readonly Byline[] = [
  {
    strip: "<p><span>2024-08-28</span> 来源：青石日报 记者：林知夏 周石 编辑：王石</p>",
    outlet: "青石日报",
    author: "林知夏 周石",
  },
  { strip: "<p><span>2024-08-28</span> 作者/林知夏</p>", author: "林知夏" },
  { strip: "<p><span>2024-08-28</span></p>", opening: "<p>文丨林知夏 编辑丨周石</p>", author: "林知夏" },
  {
    strip: "<p><span>2024-08-28</span></p>",
    opening: "<p>撰文 / 林知夏</p><p>编辑 / 周石</p>",
    author: "林知夏",
  },
  { strip: "<p><span>2024-08-28</span></p>", opening: "<p>■ 本报记者 林知夏</p>", author: "林知夏" },
  {
    strip: "<p><span>2024-08-28</span></p>",
    opening: "<p>◎青石日报记者 林知夏</p>",
    outlet: "青石日报",
    author: "林知夏",
  },
  { strip: "<p><span>2024-08-28</span></p>", ending: "<p>（记者 林知夏）</p>", author: "林知夏" },
  {
    strip: "<p><span>2024-08-28</span></p>",
    ending: "<p>记者：林知夏、周石</p><p>编辑：王石</p>",
    author: "林知夏 周石",
  },
  { strip: "<p><span>2024-08-28</span></p>", opening: "<p>林知夏 本报记者</p>", author: "林知夏" },
  { strip: "<p><span>2024-08-28</span></p>", opening: "<p>本报记者 林知夏 摄影报道</p>", author: "林知夏" },
  { strip: "<p><span>2024-08-28</span></p>", opening: "<p>记者 林知夏 文/图</p>", author: "林知夏" },
  { strip: "<p><span>2024-08-28</span></p>", ending: "<p>文：林知夏</p><p>图：周石</p>", author: "林知夏" },
  {
    strip: "<p><span>2024-08-28</span> 【作者：林知夏】【来源：青石晚报】</p>",
    outlet: "青石晚报",
    author: "林知夏",
  },
  {
    strip: "<p><span>2024-08-28</span></p>",
    opening: "<p>青石网讯（记者林知夏）昨天老街动工。</p>",
    author: "林知夏",
  },
  {
    strip: "<p><span>2024-08-28</span></p>",
    opening: "<p>本报青石8月27日电 （记者林知夏、周石）昨天老街动工，匠人们把旧瓦一片片取下。</p>",
    author: "林知夏 周石",
  },
  { strip: "<p><span>2024-08-28</span> 责编：周石</p>" },
  {
    strip: "<p><span>2024-08-28</span></p>",
    ending: "<p>作者：林知夏</p><p>来源：青石日报</p>",
    outlet: "青石日报",
    author: "林知夏",
  },
  { strip: "<p><span>2024-08-28</span> 林知夏/文 周石/图</p>", author: "林知夏" },
  { strip: "<p><span>2024-08-28</span> 文/林知夏 图/周石</p>", author: "林知夏" },
  { strip: "<p><span>2024-08-28</span> 稿源：青石晚报</p>", outlet: "青石晚报" },
  { strip: "<p><span>2024-08-28</span> 来源 | 青石晚报</p>", outlet: "青石晚报" },
  { strip: "<p><span>2024-08-28</span> 来源 青石晚报</p>", outlet: "青石晚报" },
  { strip: "<p>青石晚报 · <span>2024-08-28</span></p>", outlet: "青石晚报" },
  { strip: "<p><span>2024-08-28</span> 转自：青石晚报</p>", outlet: "青石晚报" },
  { strip: "<p><span>2024-08-28</span> 来源：县委宣传部</p>", outlet: "县委宣传部" },
  { strip: "<p><span>2024-08-28</span> 来源：《青石日报》2024年8月27日第3版</p>", outlet: "青石日报" },
  {
    strip: "<p><span>2024-08-28</span> 信息来源：青石县应急管理局 浏览次数：33 字号：[大 中 小]</p>",
    outlet: "青石县应急管理局",
  },
  { strip: "<p><span>2024-08-28</span> 来源：农业农村局</p>", outlet: "农业农村局" },
  { strip: "<p><span>2024-08-28</span> 发布单位：青石县教育局</p>", outlet: "青石县教育局" },
  { strip: "<p><span>2024-08-28</span> 来源：青石县人民政府网站</p>", outlet: "青石县人民政府网站" },
  { strip: "<p><span>2024-08-28</span> 来源：  发布者：系统管理员  点击：33</p>", outlet: "青石新闻网" },
  { strip: "<p><span>2024-08-28</span> 来源：China Daily</p>", outlet: "China Daily" },
  {
    strip: "<p><span>2024-08-28</span> 来源：第一财经 作者：林知夏</p>",
    outlet: "第一财经",
    author: "林知夏",
  },
  { strip: "<p><span>2024-08-28</span> 来源：三联生活周刊</p>", outlet: "三联生活周刊" },
  {
    strip: `<div><a class="media">青石观察</a><span>2024-08-28 21:03</span><span>发布于：江西</span></div>`,
    outlet: "青石观察",
    time: "2024-08-28T21:03",
  },
  {
    strip: "<p>[2024-08-28 21:03] 来源：[青石晚报] 作者：[林知夏]</p>",
    outlet: "青石晚报",
    author: "林知夏",
  },
  { strip: "<p>2024-08-28 文字：林知夏 图片：周石</p>", author: "林知夏" },
  {
    strip: "<p>2024-08-28 作者：林知夏；供图：周石；来源：青石中学</p>",
    outlet: "青石中学",
    author: "林知夏",
  },
  { strip: "<p>2024-08-28 记者｜林知夏 编辑｜周石</p>", author: "林知夏" },
  {
    strip: "<p>2024-08-28 作者：林知夏（青石大学教授） 来源：青石评论</p>",
    outlet: "青石评论",
    author: "林知夏",
  },
  { strip: "<p>2024-08-28 来源：微信公众号“河湾札记”</p>", outlet: "河湾札记" },
  {
    strip: "<p>2024-08-28 来源：河湾札记（ID：hewan） 作者：林知夏</p>",
    outlet: "河湾札记",
    author: "林知夏",
  },
  { strip: "<p>2024-08-28 作者：青石报·青石网记者 林知夏 发自河湾</p>", author: "林知夏" },
  { strip: "<p>2024-08-28 作者：林知夏 新闻来源：青石晚报</p>", outlet: "青石晚报", author: "林知夏" },
  { strip: "<p>2024-08-28 记者：林知夏  青网编辑：周石</p>", author: "林知夏" },
  { strip: "<p>2024-08-28 来源：青石晚报 图片来源：河湾图社</p>", outlet: "青石晚报" },
  { strip: "<p>2024-08-28 图片来源：河湾图社</p>" },
  { strip: "<p>转载自 青石晚报 2024-08-28</p>", outlet: "青石晚报" },
  { strip: "<p>本报记者 林知夏 本报通讯员 周石 2024-08-28</p>", author: "林知夏" },
  { strip: "<p>■林知夏 2024-08-28</p>", author: "林知夏" },
  { strip: "<p>本报记者林知夏 周石 实习生 丁晓 2024-08-28</p>", author: "林知夏 周石" },
  { strip: "<p>记者 林知夏 周石 摄影报道 2024-08-28</p>", author: "林知夏 周石" },
  { strip: "<p>林知夏 青石报道 2024-08-28</p>", author: "林知夏" },
  { strip: "<p>见习记者 欧阳知夏 2024-08-28</p>", author: "欧阳知夏" },
  { strip: "<p>林知夏/青石日报 2024-08-28</p>", outlet: "青石日报", author: "林知夏" },
  { strip: "<p>作者：@河湾札记 2024-08-28</p>", author: "河湾札记" },
  { strip: "<p>2024-08-28 作者：林知夏 周石 桌面版 打赏</p>", author: "林知夏 周石" },
  { strip: "<p>民國113年8月28日 記者陳知夏</p>", author: "陳知夏" },
  { strip: "<p>2024/8/28 21:03:16</p>", time: "2024-08-28T21:03:16" },
  { strip: "<p>2024.08.28 21:03</p>", time: "2024-08-28T21:03" },
  { strip: "<p>发布时间：2024-8-28 9:03</p>", time: "2024-08-28T09:03" },
  { strip: "<p>8月28日 21:03</p>", time: "2026-08-28T21:03" },
  { strip: "<p>3天前</p>", time: "2026-11-19" },
  { strip: "<p>二〇二四年八月二十八日</p>" },
  { strip: "<p>发布：2024年08月28日 21时03分 更新：2024年08月29日 08时00分</p>", time: "2024-08-28T21:03" },
  { strip: "<p>更新时间：2024-08-29 08:00 发布时间：2024-08-28 21:03</p>", time: "2024-08-28T21:03" },
  { strip: "<p>2024年8月28日星期三 下午9:03</p>", time: "2024-08-28T21:03" },
  { strip: "<p>日期：2024年8月28日　来源：青石晚报</p>", outlet: "青石晚报" },
  { strip: `<div class="date"><b>28</b><span>2024-08</span></div>`, time: "2024-08-28" },
  { strip: "<p>时间：20240828</p>" },
  { strip: `<p><time datetime="2024-08-28T13:03:16.000Z">8月28日</time></p>`, time: "2024-08-28T13:03:16" },
  { strip: "<p>时间：2024-08-28T21:03:16+08:00</p>", time: "2024-08-28T21:03:16" },
  { strip: "<p>今天 08:03</p>", time: "2026-11-22T08:03" },
  { strip: "<p>28/08/2024</p>", time: "2024-08-28" },
  { strip: "<p>2024-08-28 21:03 IP属地：江西</p>", time: "2024-08-28T21:03" },
];

it.each(BYLINES)("$strip $opening $ending", ({ strip, opening = "", ending = "", outlet, author, time }) => {
  const html = `<html><head><title>青石镇老街修缮：旧瓦归位_青石新闻网</title></head><body><ul><li><a href="/">首页</a></li><li><a href="/a">要闻</a></li></ul><h1>青石镇老街修缮：旧瓦归位</h1>${strip}<div class="wz">${opening}${paragraphsHtml}${ending}</div></body></html>`;
  const extraction = extractArticle(parseHtml(html, uri), uri, { now });
  if (extraction.kind !== "article") throw new Error(extraction.reason);
  const { article } = extraction;
  expect({ outlet: article.outlet, author: article.author }).toEqual({
    outlet: outlet ?? "青石新闻网",
    author: author ?? null,
  });
  // What stands in a byline is no part of the text, whichever way the body is found.
  if (opening === "") expect(article.text.split("\n")[0]).toBe(PARAGRAPHS[0]);
  expect(article.publishedAt).toMatch(new RegExp(`^${time ?? "2024-08-28"}`));
});

describe("heads of old and of foreign pages", () => {
  const read = (html: string) => {
    const extraction = extractArticle(parseHtml(html, uri), uri, { now });
    if (extraction.kind !== "article") throw new Error(extraction.reason);
    return extraction.article;
  };

  it("takes the line above a byline for the headline where nothing else tells it", () => {
    const html = `<html><head><title>青石县新闻网</title></head><body><table><tr><td>欢迎访问 今天是2026年11月22日</td></tr></table><table><tr><td align="center"><font size="4"><b>旧瓦归位，新瓦让路</b></font></td></tr><tr><td align="center">作者：林知夏 新闻来源：青石报 点击数：123 更新时间：2024-8-28 10:05:33</td></tr><tr><td>${PARAGRAPHS.join("<br>")}</td></tr></table></body></html>`;
    expect(read(html)).toMatchObject({
      title: "旧瓦归位，新瓦让路",
      author: "林知夏",
      outlet: "青石报",
      text: PARAGRAPHS.join("\n"),
    });
  });

  it("keeps the head's words where the page shows them without a heading", () => {
    const html = `<html><head><title>旧瓦归位--青石网</title></head><body><table><tr><td><b>旧瓦归位</b></td></tr><tr><td>本报记者 林知夏</td></tr><tr><td>2024年8月28日08:21 来源：青石报</td></tr><tr><td>${paragraphsHtml}</td></tr></table></body></html>`;
    expect(read(html)).toMatchObject({ title: "旧瓦归位", author: "林知夏", outlet: "青石报" });
  });

  it("takes no bare date before the first line break for text", () => {
    const html = `<html><head><title>旧瓦归位</title></head><body><center><h3>旧瓦归位</h3></center><hr>2024年8月28日<br><br>${PARAGRAPHS.join("<br><br>")}</body></html>`;
    expect(read(html).text).toBe(PARAGRAPHS.join("\n"));
  });

  it("takes the lines of the author and the day for no text, in elements of their own", () => {
    const text = "The ferry stopped at noon and nobody on the north bank was told why it did so.";
    const html = `<html lang="en"><head><title>The last ferry</title><meta name="author" content="Ann Other"></head><body><article><h1>The last ferry</h1><div><address><a rel="author">Ann Other</a> in Qingshi</address><details><summary>Wed 28 Aug 2024 14.03 BST</summary>Last modified on Wed 28 Aug 2024</details></div>${`<p>${text}</p>`.repeat(4)}</article></body></html>`;
    expect(read(html).text.split("\n")).toEqual([text, text, text, text]);
  });

  it("takes the author whom a blog's mark-up names", () => {
    const html = `<html><head><title>河湾旧事: 旧瓦归位，新瓦让路</title></head><body><h3 class="post-title">旧瓦归位，新瓦让路</h3><div class="article-content">${paragraphsHtml}</div><p>时间 2024-08-28 <span itemprop="author"><span itemprop="name">林知夏</span></span></p></body></html>`;
    expect(read(html)).toMatchObject({ author: "林知夏", outlet: "河湾旧事" });
  });
});

it.each([
  ["2024-08-28 21:03", true],
  ["Wed 28 Aug 2024 14.03 BST", true],
  ["Last modified on Wed 28 Aug 2024", true],
  ["Publié le 28 août 2024 à 15h03", true],
  ["By Ann Other in Qingshi", true],
  ["Ann Other (Beijing, correspondent)", true],
  ["Ann Other was born on 28 August 2024.", false],
  ["On 28 August 2024 the ferry stopped", false],
  ["She told Ann Other what she had seen.", false],
])("%s belongs to a head: %s", (line, belongs) => {
  expect(isHeadLine(line, { now, zone: null }, "Ann Other, Bo Ek")).toBe(belongs);
});
