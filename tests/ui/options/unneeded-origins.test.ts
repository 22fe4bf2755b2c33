import { describe, expect, it } from "vitest";
import type { WatchRule, WatchTarget } from "../../../src/resource/watch-rule.ts";
import { unneededOrigins } from "../../../src/ui/options/unneeded-origins.ts";

function rule(target: WatchTarget, changes: Partial<WatchRule> = {}): WatchRule {
  return { id: JSON.stringify(target), effect: "include", target, enabled: true, createdAt: "", ...changes };
}

const county = rule({ kind: "domain", domain: "county.example.cn" });
const province = rule({ kind: "domain", domain: "example.cn" });
const other = rule({ kind: "domain", domain: "other.cn" });
const wechat = rule({ kind: "preset", preset: "wechat" });

describe("access that is given back", () => {
  it("is what only this rule needs", () => {
    expect(unneededOrigins(county, [county, other])).toEqual(["*://*.county.example.cn/*"]);
  });

  it("is not what another rule needs", () => {
    const page = rule({ kind: "pattern", pattern: "https://county.example.cn/news/*" });
    expect(unneededOrigins(county, [county, page])).toEqual([]);
  });

  it("is nothing that holds or is held by another rule's hosts", () => {
    expect(unneededOrigins(county, [county, province])).toEqual([]);
    expect(unneededOrigins(province, [county, province])).toEqual([]);
  });

  it("does not mistake a like-named domain for a subdomain", () => {
    const alike = rule({ kind: "domain", domain: "notexample.cn" });
    expect(unneededOrigins(province, [province, alike])).toEqual(["*://*.example.cn/*"]);
  });

  it("ignores rules that are off and exclusions", () => {
    const off = rule({ kind: "domain", domain: "example.cn" }, { id: "off", enabled: false });
    const never = rule({ kind: "domain", domain: "example.cn" }, { id: "never", effect: "exclude" });
    expect(unneededOrigins(county, [county, off, never])).toEqual(["*://*.county.example.cn/*"]);
  });

  it("includes a list's picture hosts", () => {
    expect(unneededOrigins(wechat, [wechat])).toContain("*://*.mmbiz.qpic.cn/*");
  });
});
