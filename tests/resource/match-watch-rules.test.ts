import { describe, expect, it } from "vitest";
import { matchWatchRules as matchPage } from "../../src/resource/match-watch-rules.ts";
import type { WatchRule, WatchTarget } from "../../src/resource/watch-rule.ts";

const matchWatchRules = (rules: readonly WatchRule[], uri: string) =>
  matchPage(rules, { uri, article: null });
const rule = (target: WatchTarget, effect: WatchRule["effect"] = "include", enabled = true): WatchRule => ({
  id: JSON.stringify(target),
  effect,
  target,
  enabled,
  createdAt: "2026-01-01T00:00:00.000Z",
});
const domain = (name: string): WatchTarget => ({ kind: "domain", domain: name });
const pattern = (text: string): WatchTarget => ({ kind: "pattern", pattern: text });
const preset = (name: string): WatchTarget => ({ kind: "preset", preset: name });

describe("a domain rule", () => {
  it.each([
    ["https://example.cn/a", true],
    ["http://news.example.cn/", true],
    ["https://notexample.cn/", false],
    ["https://example.cn.evil.test/", false],
    ["https://evil.test/?u=https://example.cn/", false],
    ["ftp://example.cn/", false],
    ["about:blank", false],
    ["not an address", false],
  ])("on %s says %s", (uri, matches) => {
    expect(matchWatchRules([rule(domain("example.cn"))], uri).rule !== null).toBe(matches);
  });
});

describe("a pattern rule", () => {
  it.each([
    ["https://*.gov.cn/art/*", "https://www.county.gov.cn/art/2024/1.html", true],
    ["https://*.gov.cn/art/*", "https://gov.cn/art/1", true],
    ["https://*.gov.cn/art/*", "http://www.county.gov.cn/art/1", false],
    ["example.cn/news/*", "http://example.cn/news/1", true],
    ["example.cn/news/*", "http://www.example.cn/news/1", false],
    ["example.cn", "https://example.cn/anything?x=1", true],
    ["*://example.cn/*.html", "https://example.cn/a/b.html#part", true],
    ["*://example.cn/a.b", "https://example.cn/axb", false],
    ["example.cn:8080/*", "http://example.cn:8080/x", true],
  ])("%s on %s says %s", (text, uri, matches) => {
    expect(matchWatchRules([rule(pattern(text))], uri).rule !== null).toBe(matches);
  });

  it("stays fast on patterns made of stars", () => {
    const stars = rule(pattern(`example.cn/${"*a".repeat(4)}${"*".repeat(5_000)}z`));
    expect(matchWatchRules([stars], `https://example.cn/${"a".repeat(2_000)}`).rule).toBeNull();
  });
});

describe("presets", () => {
  it.each([
    ["wechat", "https://mp.weixin.qq.com/s/abc", true],
    ["wechat", "https://mmbiz.qpic.cn/x.jpg", false],
    ["chinese-news", "https://www.thepaper.cn/newsDetail_forward_1", true],
    ["chinese-news", "http://www.somecounty.gov.cn/art/1.html", true],
    ["chinese-news", "https://mp.weixin.qq.com/s/abc", false],
    ["unknown-to-this-version", "https://www.thepaper.cn/", false],
  ])("%s on %s says %s", (name, uri, matches) => {
    expect(matchWatchRules([rule(preset(name))], uri).rule !== null).toBe(matches);
  });
});

describe("precedence", () => {
  const uri = "https://news.example.cn/local/1.html";

  it("lets an exclusion beat every inclusion and names it", () => {
    const excluded = rule(pattern("*.example.cn/local/*"), "exclude");
    expect(matchWatchRules([rule(domain("example.cn")), excluded], uri)).toEqual({
      rule: null,
      excludedBy: excluded,
      unread: false,
    });
  });

  it("names the narrowest of several inclusions, in whatever order they stand", () => {
    const narrow = rule(pattern("news.example.cn/local/*"));
    const wide = rule(domain("example.cn"));
    expect(matchWatchRules([wide, narrow], uri).rule).toBe(narrow);
    expect(matchWatchRules([narrow, wide], uri).rule).toBe(narrow);
  });

  it("ignores rules that are switched off, exclusions too", () => {
    const off = rule(domain("news.example.cn"), "exclude", false);
    const on = rule(domain("example.cn"));
    expect(matchWatchRules([off, on], uri)).toEqual({ rule: on, excludedBy: null, unread: false });
  });
});
