import { describe, expect, it } from "vitest";
import { originsForRule, watchedOrigins } from "../../src/resource/origins-for-rule.ts";
import type { WatchRule, WatchTarget } from "../../src/resource/watch-rule.ts";

const rule = (target: WatchTarget, effect: WatchRule["effect"] = "include"): WatchRule => ({
  id: "r",
  effect,
  target,
  enabled: true,
  createdAt: "2026-01-01T00:00:00.000Z",
});

describe("originsForRule", () => {
  it("asks for a domain with its subdomains and nothing else", () => {
    expect(originsForRule(rule({ kind: "domain", domain: "example.cn" }))).toEqual(["*://*.example.cn/*"]);
  });

  it.each([
    ["https://news.example.cn/a/*", "*://*.news.example.cn/*"],
    ["*.gov.cn/art/*", "*://*.gov.cn/*"],
    ["https://news-*.example.cn/*", "*://*.example.cn/*"],
    ["http://192.168.1.7:8080/*", "*://192.168.1.7/*"],
  ])("asks for the fixed part of the pattern %s", (pattern, origin) => {
    expect(originsForRule(rule({ kind: "pattern", pattern }))).toEqual([origin]);
  });

  it("asks for WeChat with its picture hosts, and watches only the articles' host", () => {
    const wechat = rule({ kind: "preset", preset: "wechat" });
    expect(originsForRule(wechat)).toContain("*://*.mmbiz.qpic.cn/*");
    expect(watchedOrigins(wechat)).toEqual(["*://*.mp.weixin.qq.com/*"]);
  });

  it("asks for nothing to keep away from a site", () => {
    expect(originsForRule(rule({ kind: "domain", domain: "example.cn" }, "exclude"))).toEqual([]);
  });

  it.each(["cn", "com.cn", "*", "a b", "<all_urls>", "a/b", ""])("asks for nothing for %j", (domain) => {
    expect(originsForRule(rule({ kind: "domain", domain }))).toEqual([]);
    expect(watchedOrigins(rule({ kind: "pattern", pattern: `*://*.${domain}/*` }))).toEqual([]);
  });

  it("asks for nothing to look for words on sites that others watch", () => {
    expect(originsForRule({ ...rule({ kind: "any" }), words: "财政" })).toEqual([]);
  });

  it("asks for a platform's hosts for one of its accounts", () => {
    const weibo = rule({ kind: "account", platform: "weibo", account: "1234567890" });
    expect(watchedOrigins(weibo)).toEqual(["*://*.weibo.com/*", "*://*.weibo.cn/*"]);
    expect(originsForRule(weibo)).toContain("*://*.sinaimg.cn/*");
  });

  it("never asks for every site", () => {
    for (const preset of ["wechat", "chinese-news"])
      for (const origin of originsForRule(rule({ kind: "preset", preset })))
        expect(origin).toMatch(/^\*:\/\/\*\.[a-z0-9-]+(\.[a-z0-9-]+)+\/\*$/);
  });
});
