import { describe, expect, it } from "vitest";
import { parseDomainTarget, parsePatternTarget } from "../../src/resource/parse-watch-target.ts";

describe("parseDomainTarget", () => {
  it.each([
    ["example.cn", "example.cn"],
    [" WWW.Example.CN ", "example.cn"],
    ["https://news.example.cn/a/1.html?x=1", "news.example.cn"],
    ["例子.中国", "xn--fsqu00a.xn--fiqs8s"],
    ["gov.cn", "gov.cn"],
    ["localhost", "localhost"],
  ])("reads %s as %s", (input, domain) => {
    expect(parseDomainTarget(input)).toEqual({ ok: true, target: { kind: "domain", domain } });
  });

  it.each([
    ["", "empty"],
    ["   ", "empty"],
    ["ftp://example.cn", "scheme"],
    ["javascript:alert(1)", "scheme"],
    ["file:///etc/passwd", "scheme"],
    ["cn", "too-wide"],
    ["com.cn", "too-wide"],
    ["*", "too-wide"],
    ["exa mple.cn", "domain"],
    ["-x-.cn", "domain"],
    ["a b", "domain"],
    ["a_b", "domain"],
    ["报 纸", "domain"],
  ])("refuses %j: %s", (input, error) => {
    expect(parseDomainTarget(input)).toEqual({ ok: false, error });
  });
});

describe("parsePatternTarget", () => {
  it.each(["https://*.example.cn/news/*", "example.cn/a", "*://example.cn/*", "http://10.1.2.3:8080/x*"])(
    "keeps %s as it was written",
    (pattern) => {
      expect(parsePatternTarget(pattern)).toEqual({ ok: true, target: { kind: "pattern", pattern } });
    },
  );

  it.each([
    ["", "empty"],
    ["ftp://example.cn/*", "scheme"],
    ["*", "too-wide"],
    ["*://*/*", "too-wide"],
    ["https://*.cn/*", "too-wide"],
    ["https://*.com.cn/*", "too-wide"],
    ["https://exa mple.cn/*", "domain"],
    ["a b/*", "domain"],
  ])("refuses %j: %s", (input, error) => {
    expect(parsePatternTarget(input)).toEqual({ ok: false, error });
  });
});
