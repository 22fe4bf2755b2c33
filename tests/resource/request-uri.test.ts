import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addressKey } from "../../src/resource/canonical-uri.ts";
import { requestUri } from "../../src/resource/request-uri.ts";

const WECHAT = "https://mp.weixin.qq.com/s?__biz=MzA5Mjk0NjQ2MA==&mid=2247483911&idx=1&sn=0f3c9a";

describe("the address that a site is asked for", () => {
  it.each([
    [`${WECHAT}&chksm=8f2ab1&scene=27&sessionid=1700000000&clicktime=1#wechat_redirect`, WECHAT],
    ["https://mp.weixin.qq.com/s/AbCd-12_x?scene=1&subscene=90", "https://mp.weixin.qq.com/s/AbCd-12_x"],
    ["https://news.example.cn/a?utm_source=x&id=7&spm=1.2&page=2", "https://news.example.cn/a?id=7&page=2"],
    ["https://news.example.cn/a?id=%C4%E3&from=timeline", "https://news.example.cn/a?id=%C4%E3"],
    ["https://news.example.cn/a?fbclid=1", "https://news.example.cn/a"],
    ["http://news.example.cn/a?from=2024", "http://news.example.cn/a?from=2024"],
    ["https://news.example.cn/#/post/12", "https://news.example.cn/"],
  ])("%s is asked for as %s", (saved, asked) => expect(requestUri(saved)).toBe(asked));

  it("keeps what names a page, in its order, and is the same asked twice", () => {
    const name = fc.constantFrom("id", "page", "utm_medium", "scene", "b", "sn", "spm", "from");
    const value = fc.constantFrom("1", "timeline", "%C4%E3", "", "2024");
    fc.assert(
      fc.property(fc.array(fc.tuple(name, value), { minLength: 1 }), (pairs) => {
        const uri = `https://news.example.cn/a?${pairs.map((pair) => pair.join("=")).join("&")}`;
        expect(addressKey(requestUri(uri))).toBe(addressKey(uri));
        expect(requestUri(requestUri(uri))).toBe(requestUri(uri));
        const kept = pairs.filter(([key]) => key === "id" || key === "page" || key === "sn");
        const left = [...new URL(requestUri(uri)).searchParams.keys()];
        expect(left.filter((key) => key === "id" || key === "page" || key === "sn")).toEqual(
          kept.map(([key]) => key),
        );
      }),
    );
  });
});
