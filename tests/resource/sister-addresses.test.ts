import fc from "fast-check";
import { expect, it } from "vitest";
import { addressKey } from "../../src/resource/canonical-uri.ts";
import { sisterAddresses } from "../../src/resource/sister-addresses.ts";

it.each([
  ["https://www.sohu.com/a/804123456_121", "https://m.sohu.com/a/804123456_121"],
  ["https://www.douban.com/note/812345678/", "https://m.douban.com/note/812345678"],
  ["https://jiemian.com/article/13135250.html", "https://m.jiemian.com/article/13135250.html"],
  [
    "https://www.a.gov.cn/art/2024/8/28/art_12345_6.html",
    "https://wap.a.gov.cn/art/2024/8/28/art_12345_6.html",
  ],
  ["https://www.a.example/x?id=12345", "https://3g.a.example/x?id=12345"],
  ["https://www.a.example:8080/n/12345", "https://m.a.example:8080/n/12345"],
])("%s and %s are sisters", (a, b) => {
  expect(sisterAddresses(a)).toContain(b);
  expect(sisterAddresses(b)).toContain(a);
});

it.each([
  "https://www.a.example/",
  "https://www.a.example/news/",
  "https://www.a.example/about.html",
  "https://10.0.0.1/n/12345",
  "nonsense",
])("%s has none", (address) => {
  expect(sisterAddresses(address)).toEqual([]);
});

it("never names itself, and always keys", () => {
  fc.assert(
    fc.property(fc.webUrl({ withQueryParameters: true }), (uri) => {
      const key = addressKey(uri);
      for (const sister of sisterAddresses(key)) {
        expect(sister).not.toBe(key);
        expect(new URL(sister).protocol).toBe("https:");
      }
    }),
  );
});
