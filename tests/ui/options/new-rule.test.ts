import { describe, expect, it } from "vitest";
import { completeAddress } from "../../../src/ui/options/complete-address.ts";
import { newRule } from "../../../src/ui/options/new-rule.ts";
import type { RuleInput } from "../../../src/ui/options/new-rule.ts";

const STAMP = { id: "rule-1", createdAt: "2024-09-01T00:00:00.000Z" };

function made(input: Partial<RuleInput>, rules: Parameters<typeof newRule>[1] = []) {
  return newRule({ kind: "domain", value: "", effect: "include", ...input }, rules, STAMP);
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
    expect(made({ value })).toEqual({ ok: false, error });
  });

  it("is not made twice, but may exclude what another includes", () => {
    const first = made({ value: "example.cn" });
    const rules = first.ok ? [first.rule] : [];
    expect(made({ value: "www.example.cn" }, rules)).toEqual({ ok: false, error: "duplicate" });
    expect(made({ value: "example.cn", effect: "exclude" }, rules).ok).toBe(true);
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
