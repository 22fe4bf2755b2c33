import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addressKey, resourceIdFor, siteOf } from "../../src/resource/canonical-uri.ts";
import { registrableDomain } from "../../src/resource/registrable-domain.ts";

describe("addressKey", () => {
  const BIZ = "MzA5NTU1NTU1NQ==";

  it.each([
    ["unites the schemes", "http://a.example/x", "https://a.example/x"],
    ["drops default ports", "http://a.example:80/x", "https://a.example/x"],
    ["keeps other ports", "http://a.example:8080/x", "https://a.example:8080/x"],
    ["drops the fragment", "https://a.example/x#top", "https://a.example/x"],
    [
      "keeps a fragment that is a script's address",
      "https://a.example/#/post/12",
      "https://a.example/#/post/12",
    ],
    [
      "drops campaign parameters",
      "https://a.example/x?utm_source=w&id=3&spm=1.2",
      "https://a.example/x?id=3",
    ],
    [
      "drops the moment at which a link was made, not a number",
      "https://a.example/x?_t=1724850180&t=1724850180",
      "https://a.example/x?t=1724850180",
    ],
    [
      "drops where it was shared, not what is shared",
      "https://a.example/x?share=wechat&smid=url-share&at_medium=RSS",
      "https://a.example/x",
    ],
    ["keeps a share that says something", "https://a.example/x?share=1024", "https://a.example/x?share=1024"],
    ["drops a way in, not a date", "https://a.example/x?from=timeline&to=1", "https://a.example/x?to=1"],
    [
      "keeps a from that says something",
      "https://a.example/x?from=2024-01-02",
      "https://a.example/x?from=2024-01-02",
    ],
    [
      "sorts by name and keeps the order of equals",
      "https://a.example/x?b=1&a=2&a=1",
      "https://a.example/x?a=2&a=1&b=1",
    ],
    ["keeps a query that is no list", "https://a.example/x?20240828", "https://a.example/x?20240828"],
    ["leaves GBK escapes alone", "https://a.example/x?q=%c4%e3", "https://a.example/x?q=%c4%e3"],
    [
      "shrinks a WeChat link",
      `http://mp.weixin.qq.com/s?__biz=${BIZ}&mid=2247480011&idx=2&sn=abc&chksm=def&scene=21#wechat_redirect`,
      `https://mp.weixin.qq.com/s?__biz=${BIZ}&mid=2247480011&idx=2`,
    ],
    [
      "takes the tail off a short WeChat link",
      "https://mp.weixin.qq.com/s/AbC-d_1?scene=1",
      "https://mp.weixin.qq.com/s/AbC-d_1",
    ],
    [
      "reads an address that was copied out of HTML",
      `https://mp.weixin.qq.com/s?__biz=${BIZ}&amp;mid=2247480011&amp;idx=2&amp;sn=abc`,
      `https://mp.weixin.qq.com/s?__biz=${BIZ}&mid=2247480011&idx=2`,
    ],
    [
      "keeps the language, which names another page",
      "https://a.example/x?lang=en",
      "https://a.example/x?lang=en",
    ],
    ["keeps a for that says something", "https://a.example/x?for=1234", "https://a.example/x?for=1234"],
    [
      "drops a for that names a device",
      "https://baijiahao.baidu.com/s?id=18&wfr=spider&for=pc",
      "https://baijiahao.baidu.com/s?id=18",
    ],
    ["lets other schemes be", "file:///a.html#x", "file:///a.html"],
    ["lets nonsense be", " not an address ", "not an address"],
  ])("%s", (_, uri, key) => {
    expect(addressKey(uri)).toBe(key);
  });

  it("does not mind the order of differently named parameters", () => {
    const parameters = fc.uniqueArray(
      fc.tuple(fc.stringMatching(/^[a-z]{1,6}$/), fc.stringMatching(/^\w{0,6}$/)),
      {
        selector: ([name]) => name,
        maxLength: 6,
      },
    );
    const shuffled = parameters.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
    );
    const address = (list: readonly (readonly [string, string])[]) =>
      `https://a.example/x?${list.map((pair) => pair.join("=")).join("&")}`;
    fc.assert(
      fc.property(shuffled, ([list, turned]) => {
        expect(addressKey(address(turned))).toBe(addressKey(address(list)));
      }),
    );
  });

  it("does not mind how a WeChat link was shared", () => {
    const tails = fc.subarray([
      "sn=0f1e",
      "chksm=ab",
      "scene=21",
      "sessionid=1",
      "utm_source=x",
      "lang=zh_CN",
    ]);
    fc.assert(
      fc.property(
        fc.shuffledSubarray(["mid=2247480011", "idx=2", `__biz=${BIZ}`], { minLength: 3 }),
        tails,
        (parts, tail) => {
          const link = `http://mp.weixin.qq.com/s?${[...tail, ...parts].join("&")}#rd`;
          expect(addressKey(link)).toBe(`https://mp.weixin.qq.com/s?__biz=${BIZ}&mid=2247480011&idx=2`);
        },
      ),
    );
  });

  it("is idempotent", () => {
    const query = fc.webQueryParameters();
    const uri = fc
      .tuple(fc.webUrl({ withQueryParameters: true, withFragments: true }), query)
      .map(([base, more]) => `${base}${base.includes("?") ? "&" : "?"}${more}&utm_x=1`);
    fc.assert(
      fc.property(fc.oneof(uri, fc.webUrl({ withFragments: true }), fc.string()), (text) => {
        expect(addressKey(addressKey(text))).toBe(addressKey(text));
      }),
    );
  });
});

it("names a resource by the digest of its address", async () => {
  // First half of SHA-256 of "https://a.example/x", computed with coreutils.
  expect(await resourceIdFor("https://a.example/x")).toBe("39021306bfa34811afd3241f2fb3c3aa");
});

it("calls a site by its host without www", () => {
  expect(siteOf("https://www.a.example/x")).toBe("a.example");
  expect(siteOf("https://news.a.example./x")).toBe("news.a.example");
  expect(siteOf("nonsense")).toBe("");
});

it.each([
  ["news.a.com.cn", "a.com.cn"],
  ["www.qdxian.gov.cn", "qdxian.gov.cn"],
  ["m.a.cn", "a.cn"],
  ["a.b.c.example", "c.example"],
  ["10.0.0.1", "10.0.0.1"],
])("knows who registered %s", (host, domain) => {
  expect(registrableDomain(host)).toBe(domain);
});
