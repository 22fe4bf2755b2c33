import { describe, expect, it } from "vitest";
import { pageLinks } from "../../src/batch/page-links.ts";
import { parseHtml } from "../../src/capture/parse-html.ts";
import { homePage, HOME_ADDRESS, listPage, LIST_ADDRESS } from "../fixtures/sites/list-pages.ts";

const PAGE = "https://news.hewan.example/local/";

function linksIn(body: string, uri = PAGE) {
  return pageLinks(parseHtml(`<html><body>${body}</body></html>`, uri), uri);
}

const item = (number: number, title = `河湾镇的第${number}条新闻`) =>
  `<li><a href="/2024/0828/${number}.html">${title}</a></li>`;

describe("links on a page", () => {
  it.each([
    ["a channel", listPage(), LIST_ADDRESS],
    ["a home page", homePage(), HOME_ADDRESS],
  ])("of %s are its headlines, in order, without the navigation", (_, html, uri) => {
    const groups = pageLinks(parseHtml(html, uri), uri);
    const links = groups.flatMap((group) => group.links);
    expect(links).toHaveLength(16);
    expect(links[0]).toEqual({
      uri: "https://www.thepaper.cn/newsDetail_forward_2861100",
      title: "北岸新城供热管网改造拖过两个冬天",
      tabId: null,
    });
  });

  it("are grouped by column, under its heading", () => {
    const groups = linksIn(
      `<section><h2>要闻</h2><ul>${item(1)}${item(2)}${item(3)}</ul></section>
       <section><h2>民生</h2><ul>${item(4)}${item(5)}${item(6)}${item(7)}</ul></section>
       <p>${item(8)}</p>`,
    );
    expect(groups.map(({ name, links }) => [name, links.length])).toEqual([
      ["要闻", 3],
      ["民生", 4],
      [null, 1],
    ]);
  });

  it("leave out other sites, short words, the page itself, lists and what is no page", () => {
    expect(
      linksIn(`<a href="https://other.example/2024/1.html">别的网站上的一条新闻</a>
        <a href="/2024/2.html">更多</a><a href="/2024/3.html">Read more here</a>
        <a href="${PAGE}#top">回到这一页的最上面</a><a href="/channel/">时事新闻频道首页</a>
        <a href="javascript:void 0">打开客户端阅读全文</a><a href="mailto:a@b.example">给编辑部写一封信</a>`),
    ).toEqual([]);
  });

  it("reach to the site's other hosts", () => {
    const groups = linksIn(`<a href="https://m.hewan.example/a/10024.html">镇上的电影院重新开门</a>`);
    expect(groups[0]?.links[0]?.uri).toBe("https://m.hewan.example/a/10024.html");
  });

  it("count once when picture, headline and summary lead to the same article", () => {
    const card = `<a href="/2024/1.html"><img src="a.png" alt=""></a>
      <a href="/2024/1.html?from=home">镇上的电影院重新开门</a><a href="/2024/1.html">第一场坐了十九个人，票价五元</a>`;
    const links = linksIn(card.repeat(2)).flatMap((group) => group.links);
    expect(links.map(({ title }) => title)).toEqual(["镇上的电影院重新开门"]);
  });

  it("are found in WeChat's lists, whose entries open by script", () => {
    const address = (index: number) =>
      `http://mp.weixin.qq.com/s?__biz=MzA3&amp;mid=26500001&amp;idx=${index}&amp;sn=ab#rd`;
    const album = `<ul>${[1, 2, 3]
      .map((index) => `<li data-link="${address(index)}" data-title="河湾镇旧事之${index}"></li>`)
      .join("")}</ul><h4 hrefs="${address(4)}">河湾镇旧事之四</h4>`;
    const links = linksIn(album, "https://mp.weixin.qq.com/mp/appmsgalbum?album_id=1").flatMap(
      (group) => group.links,
    );
    expect(links.map(({ title }) => title)).toEqual([
      "河湾镇旧事之1",
      "河湾镇旧事之2",
      "河湾镇旧事之3",
      "河湾镇旧事之四",
    ]);
  });

  it("are read without touching the page", () => {
    const document = parseHtml(listPage(), LIST_ADDRESS);
    const before = document.documentElement.outerHTML;
    pageLinks(document, LIST_ADDRESS);
    expect(document.documentElement.outerHTML).toBe(before);
  });
});
