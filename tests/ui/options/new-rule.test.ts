import { describe, expect, it } from "vitest";
import { completeAddress } from "../../../src/ui/options/complete-address.ts";
import { newRule } from "../../../src/ui/options/new-rule.ts";
import type { RuleInput } from "../../../src/ui/options/new-rule.ts";

const STAMP = { id: "rule-1", createdAt: "2024-09-01T00:00:00.000Z" };

function made(input: Partial<RuleInput>, rules: Parameters<typeof newRule>[1] = []) {
  return newRule({ kind: "domain", value: "", words: "", effect: "include", ...input }, rules, STAMP);
}

describe("a new rule", () => {
  it("is made of a domain", () => {
    expect(made({ value: " example.cn " })).toEqual({
      ok: true,
      rule: { ...STAMP, effect: "include", target: { kind: "domain", domain: "example.cn" }, enabled: true },
    });
  });

  it("is made of a pattern, also to exclude", () => {
    const rule = made({ kind: "pattern", value: "https://example.cn/ads/*", effect: "exclude" });
    expect(rule).toMatchObject({ ok: true, rule: { effect: "exclude", target: { kind: "pattern" } } });
  });

  it.each([
    ["", "empty"],
    ["ftp://example.cn", "scheme"],
    ["com.cn", "too-wide"],
  ])("%j is refused: %s", (value, error) => {
    expect(made({ value })).toEqual({ ok: false, fault: { field: "value", error } });
  });

  it("is not made twice, but may exclude what another includes", () => {
    const first = made({ value: "example.cn" });
    const rules = first.ok ? [first.rule] : [];
    expect(made({ value: "www.example.cn" }, rules)).toEqual({
      ok: false,
      fault: { field: "value", error: "duplicate" },
    });
    expect(made({ value: "example.cn", effect: "exclude" }, rules).ok).toBe(true);
  });
});

describe("a rule for words", () => {
  it("needs words for lists and for any site, a domain does not", () => {
    for (const kind of ["any", "list-wechat"] as const)
      expect(made({ kind })).toEqual({ ok: false, fault: { field: "words", error: "needed" } });
    expect(made({ kind: "list-wechat", effect: "exclude" }).ok).toBe(true);
    expect(made({ kind: "any", words: " 砸锅卖铁 " })).toMatchObject({
      rule: { target: { kind: "any" }, words: "砸锅卖铁" },
    });
    expect(made({ value: "example.cn", words: "财政" })).toMatchObject({ rule: { words: "财政" } });
  });

  it("tells the place of what is wrong with its words", () => {
    expect(made({ kind: "any", words: "财政 AND (债务" })).toEqual({
      ok: false,
      fault: { field: "words", error: "bracket", at: 7 },
    });
  });

  it("is another rule when the words are others", () => {
    const first = made({ value: "example.cn", words: "财政" });
    const rules = first.ok ? [first.rule] : [];
    expect(made({ value: "example.cn", words: "债务" }, rules).ok).toBe(true);
    expect(made({ value: "example.cn", words: "财政 " }, rules).ok).toBe(false);
  });
});

describe("a rule for an account", () => {
  it.each([
    ["wechat-account", "gh_0a1b2c3d4e5f", "gh_0a1b2c3d4e5f"],
    [
      "wechat-account",
      "https://mp.weixin.qq.com/s?__biz=MzA5OTAwMDAwMQ==&mid=2650000101&idx=1",
      "MzA5OTAwMDAwMQ==",
    ],
    ["wechat-account", " 河湾记事 ", "河湾记事"],
    ["weibo-account", "https://weibo.com/1234567890/AbCdEf", "1234567890"],
  ] as const)("%s of %s", (kind, value, account) => {
    expect(made({ kind, value })).toMatchObject({ rule: { target: { kind: "account", account } } });
  });

  it.each([
    ["wechat-account", "https://mp.weixin.qq.com/s/AbCdEf"],
    ["weibo-account", "一个名字"],
    ["weibo-account", "https://mp.weixin.qq.com/s?__biz=MzA5OTAwMDAwMQ==&mid=2650000101&idx=1"],
  ] as const)("%s cannot be told from %s", (kind, value) => {
    expect(made({ kind, value })).toEqual({ ok: false, fault: { field: "value", error: "account" } });
  });
});

describe("an address to test", () => {
  it.each([
    ["example.cn/a", "https://example.cn/a"],
    [" http://example.cn/a ", "http://example.cn/a"],
    ["localhost:8080/a", "https://localhost:8080/a"],
  ])("%j is %s", (text, uri) => {
    expect(completeAddress(text)).toBe(uri);
  });

  it.each(["", "news", "ftp://example.cn/", "javascript:alert(1)", "about:blank", "https://"])(
    "%j is none",
    (text) => {
      expect(completeAddress(text)).toBeNull();
    },
  );
});
