import { describe, expect, it } from "vitest";
import { addressKey } from "../../src/resource/canonical-uri.ts";

/** Each group: addresses of one article. The numbers are invented, but for Weibo's, whose two forms are a pair. */
const ARTICLES: readonly (readonly string[])[] = [
  [
    "https://www.toutiao.com/article/7123456789012345678/",
    "https://www.toutiao.com/a7123456789012345678/?log_from=x",
    "https://m.toutiao.com/i7123456789012345678/",
    "http://toutiao.com/group/7123456789012345678/",
  ],
  [
    "https://www.163.com/dy/article/JO7AAQTE051100B9.html?f=post2020_dy_recommends",
    "https://c.m.163.com/news/a/JO7AAQTE051100B9.html",
    "https://3g.163.com/all/article/JO7AAQTE051100B9.html",
    "https://news.163.com/24/0828/21/JO7AAQTE051100B9.html",
  ],
  [
    "https://news.sina.com.cn/c/2024-08-28/doc-inabcdef1234567.shtml",
    "https://news.sina.cn/gn/2024-08-28/detail-inabcdef1234567.d.html?vt=4",
    "https://finance.sina.com.cn/jjxw/2024-08-28/doc-inabcdef1234567.shtml",
  ],
  [
    "https://news.qq.com/rain/a/20240828A01ABC00",
    "https://new.qq.com/rain/a/20240828A01ABC00",
    "https://view.inews.qq.com/a/20240828A01ABC00?refer=wx_hot",
    "https://xw.qq.com/cmsid/20240828A01ABC00",
    "https://xw.qq.com/amphtml/20240828A01ABC00",
    "https://view.inews.qq.com/wxn/20240828A01ABC00?",
    "https://new.qq.com/omn/20240828/20240828A01ABC00.html",
  ],
  [
    "https://www.thepaper.cn/newsDetail_forward_28600101",
    "https://m.thepaper.cn/newsDetail_forward_28600101?from=weixin",
    "https://m.thepaper.cn/detail/28600101",
    "https://m.thepaper.cn/baijiahao_28600101",
    "https://m.thepaper.cn/rss_newsDetail_28600101",
    "https://m.thepaper.cn/kuaibao_detail.jsp?contid=28600101&from=kuaibao",
  ],
  [
    "https://news.ifeng.com/c/8abcDEF12gh",
    "https://i.ifeng.com/c/8abcDEF12gh",
    "https://ishare.ifeng.com/c/s/8abcDEF12gh",
  ],
  [
    "https://china.caixin.com/2024-08-28/102200001.html",
    "https://china.caixin.com/m/2024-08-28/102200001.html",
    "https://m.china.caixin.com/m/2024-08-28/102200001.html?originReferrer=x",
  ],
  [
    "https://www.bbc.com/zhongwen/articles/c0abc1d2efgo/simp",
    "https://www.bbc.com/zhongwen/articles/c0abc1d2efgo/simp.amp",
    "https://www.bbc.co.uk/zhongwen/articles/c0abc1d2efgo/simp?at_medium=RSS&at_campaign=KARANGA",
  ],
  ["https://www.bilibili.com/read/cv12345678/", "https://www.bilibili.com/read/mobile?id=12345678&share=1"],
  [
    "https://x.com/somebody/status/1800000000000000001?s=20",
    "https://twitter.com/somebody/status/1800000000000000001",
    "https://mobile.twitter.com/i/web/status/1800000000000000001",
  ],
  [
    "https://weibo.com/1645372340/K3fnuEfZK?refer_flag=1",
    "https://m.weibo.cn/status/K3fnuEfZK",
    "https://m.weibo.cn/detail/4607741009594608",
    "https://m.weibo.cn/1645372340/4607741009594608",
    "https://www.weibo.com/1645372340/4607741009594608",
    "https://m.weibo.cn/statuses/show?id=K3fnuEfZK",
    "https://weibo.com/0/4607741009594608",
    "https://weibo.cn/comment/K3fnuEfZK?uid=1645372340&rl=0",
    "https://share.api.weibo.cn/share/301234567,4607741009594608.html?weibo_id=4607741009594608",
    "https://weibo.com/ajax/statuses/show?id=K3fnuEfZK&locale=zh-CN",
  ],
  [
    "https://weibo.com/ttarticle/p/show?id=2309404600000000000001&mod=zwenzhang",
    "https://card.weibo.com/article/m/show/id/2309404600000000000001",
    "https://weibo.com/ttarticle/x/m/show/id/2309404600000000000001?_wb_client_=1",
  ],
  [
    "https://www.bilibili.com/opus/1000000000000000001?spm_id_from=333.1387",
    "https://m.bilibili.com/opus/1000000000000000001",
    "https://t.bilibili.com/1000000000000000001",
    "https://m.bilibili.com/dynamic/1000000000000000001?plat_id=1",
  ],
  [
    "https://www.zhihu.com/question/1000001/answer/2000001?utm_psn=1",
    "https://www.zhihu.com/answer/2000001",
    "https://www.zhihu.com/tardis/bd/ans/2000001",
    "https://www.zhihu.com/appview/v2/answer/2000001",
  ],
  [
    "https://zhuanlan.zhihu.com/p/3000001",
    "https://www.zhihu.com/tardis/zm/art/3000001?source_id=1003",
    "https://www.zhihu.com/appview/p/3000001",
  ],
  ["https://www.zhihu.com/pin/4000001", "https://www.zhihu.com/appview/pin/4000001?native=0"],
  ["https://www.douban.com/note/500000001/?_i=1", "https://m.douban.com/note/500000001/"],
  ["https://www.douban.com/group/topic/200000001/", "https://m.douban.com/group/topic/200000001/?from=tag"],
  [
    "https://movie.douban.com/review/10000001/",
    "https://m.douban.com/movie/review/10000001",
    "https://www.douban.com/review/10000001/",
  ],
  [
    "https://baijiahao.baidu.com/s?id=1700000000000000001&wfr=spider&for=pc",
    "http://baijiahao.baidu.com/s?wfr=newsapp&id=1700000000000000001",
    "https://baijiahao.baidu.com/builder/preview/s?id=1700000000000000001",
  ],
  [
    "https://mbd.baidu.com/newspage/data/landingsuper?context=%7B%22nid%22%3A%22news_9000000000000000001%22%7D&n_type=1&p_from=4",
    "https://mbd.baidu.com/newspage/data/landingshare?pageType=1&context=%7B%22nid%22%3A%22news_9000000000000000001%22%7D",
  ],
  [
    "https://www.toutiao.com/w/1700000000000001/",
    "https://m.toutiao.com/w/1700000000000001/?in_ogs=1",
    "https://www.toutiao.com/w1700000000000001/",
  ],
];

describe("one article of a platform has one key", () => {
  it.each(ARTICLES.map((article) => [article[0] as string, article] as const))("%s", (_, article) => {
    expect([...new Set(article.map(addressKey))]).toHaveLength(1);
  });

  it("which stays as it is", () => {
    for (const key of ARTICLES.flat().map(addressKey)) expect(addressKey(key)).toBe(key);
  });
});

it("leaves home pages, channels, accounts and other hosts alone", () => {
  for (const address of [
    "https://www.toutiao.com/c/user/token/abc/",
    "https://news.163.com/domestic/",
    "https://news.sina.com.cn/china/",
    "https://weibo.com/1645372340/",
    "https://weibo.com/ttarticle/p/show?id=2309404607741009594608",
    "https://evilweibo.com/1645372340/K3fnuEfZK",
    "https://x.com/somebody",
    "https://notx.com/somebody/status/1800000000000000001",
    "https://www.zhihu.com/question/1000001",
    "https://www.douban.com/group/topic/200000001/?start=100",
    "https://www.bilibili.com/video/BV1xx411c7mD",
    "https://baijiahao.baidu.com/u?app_id=1500000000000001",
  ])
    expect(addressKey(address)).toBe(address);
});
