import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildRulesFile } from "../../src/exchange/build-rules-file.ts";
import { parseManagedRules } from "../../src/exchange/parse-managed-rules.ts";
import { parseRulesFile } from "../../src/exchange/parse-rules-file.ts";
import { planRulesImport } from "../../src/exchange/plan-rules-import.ts";
import type { RuleRefusal } from "../../src/exchange/rules-fault.ts";
import { originsForRule } from "../../src/resource/origins-for-rule.ts";
import type { WatchRule, WatchTarget } from "../../src/resource/watch-rule.ts";

/** Properties take their time on a busy machine. */
const SLOW = 60_000;

const STAMP = { exportedAt: "2026-03-01T00:00:00.000Z", generator: "Ironpot 0.1.0" };

const rule = (id: string, target: WatchTarget, changes: Partial<WatchRule> = {}): WatchRule => ({
  id,
  effect: "include",
  target,
  enabled: true,
  createdAt: "2026-01-01T00:00:00.000Z",
  ...changes,
});
const domain = (name: string): WatchTarget => ({ kind: "domain", domain: name });

const RULES: readonly WatchRule[] = [
  rule("a", domain("example.cn")),
  rule("b", { kind: "pattern", pattern: "*.gov.cn/art/*" }, { effect: "exclude", enabled: false }),
  rule("c", { kind: "account", platform: "wechat", account: "gh_0a1b2c3d4e5f" }),
  rule("d", { kind: "any" }, { words: "砸锅卖铁 NOT 小说" }),
  rule("wechat", { kind: "preset", preset: "wechat" }),
];

function fileOf(rules: readonly unknown[], changes: object = {}): string {
  return JSON.stringify({ format: "ironpot-watch-rules", version: 1, ...STAMP, rules, ...changes });
}

function read(text: string) {
  const parsed = parseRulesFile(text);
  if (!parsed.ok) throw new Error(`${parsed.place} ${parsed.reason}`);
  return parsed;
}

/** `kind`, with the mistake that a reader would be told who typed it. */
function whyOf({ why }: RuleRefusal): string {
  return "error" in why ? `${why.kind}:${why.error}` : why.kind;
}

describe("a file of rules", () => {
  it("gives back what was exported", () => {
    const { rules, refused } = read(buildRulesFile(RULES.toReversed(), STAMP));
    expect(rules.map((filed) => filed.rule)).toEqual(RULES);
    expect(refused).toEqual([]);
  });

  it.each([
    ["", "the file", "is empty", "empty"],
    ["{", "line 1, column 2", "the file ends too early", "not-json"],
    ["[]", "format", "is not a list of watch rules", "not-rules"],
    [fileOf([], { format: "ironpot-archive" }), "format", "is not a list of watch rules", "not-rules"],
    [fileOf([], { version: 2 }), "version", "newer", "newer"],
    [fileOf([], { version: "1" }), "version", "is not 1", "not-rules"],
    [fileOf([], { rules: {} }), "rules", "is not a list", "not-rules"],
    [fileOf(Array.from({ length: 2_001 }, () => RULES[0])), "rules", "more than 2000", "too-many"],
    ['{"format": "ironpot-watch-rules", "format": "x"}', "format", "stands twice", "not-json"],
  ])("%j is none", (text, place, reason, why) => {
    expect(parseRulesFile(text)).toMatchObject({
      ok: false,
      why,
      place,
      reason: expect.stringContaining(reason),
    });
  });

  it.each([
    [null, "rules[1]", "expected Object", "shape"],
    [{ ...RULES[0], effect: "allow" }, "rules[1].effect", "expected", "shape"],
    [rule("x", domain("cn")), "rules[1].target", "top-level domain", "target:too-wide"],
    [rule("x", domain("<all_urls>")), "rules[1].target", "is ", "target:domain"],
    [rule("x", { kind: "pattern", pattern: "*://*/*" }), "rules[1].target", "every site", "target:too-wide"],
    [rule("x", { kind: "pattern", pattern: "javascript:*" }), "rules[1].target", "http", "target:scheme"],
    [rule("x", { kind: "preset", preset: "everything" }), "rules[1].target", "unknown", "unknown-list"],
    [rule("x", { kind: "any" }), "rules[1]", "neither place nor words", "says-nothing"],
    [rule("x", { kind: "any" }, { words: "((" }), "rules[1].words", "character 3", "words:operator"],
    [
      rule("x", { kind: "account", platform: "weibo", account: "someone" }),
      "rules[1].target",
      "account",
      "target:account",
    ],
    [rule("wechat", domain("evil.example")), "rules[1].id", "kept for the list", "reserved-id"],
    [rule("x", { kind: "preset", preset: "wechat" }), "rules[1].id", "must be wechat", "reserved-id"],
    [rule("managed:x", domain("example.cn")), "rules[1].id", "organisation", "reserved-id"],
    [
      { ...rule("x", domain("example.cn")), createdAt: "yesterday" },
      "rules[1].createdAt",
      "ISO 8601",
      "shape",
    ],
    [{ ...rule("x", domain("a".repeat(5_000))) }, "rules[1].target.domain", "too long", "shape"],
  ])("%j is refused by itself", (bad, place, reason, why) => {
    const { rules, refused } = read(fileOf([RULES[0], bad]));
    expect(rules).toHaveLength(1);
    expect(refused).toMatchObject([{ place, reason: expect.stringContaining(reason) }]);
    expect(refused.map(whyOf)).toEqual([why]);
  });

  it("drops what no rule has", () => {
    const { rules } = read(
      fileOf([{ ...RULES[0], onclick: "alert(1)", target: { ...domain("example.cn"), more: 1 } }]),
    );
    expect(rules[0]?.rule).toEqual(RULES[0]);
  });

  it(
    "asks for no more than sites, whatever it says",
    () => {
      const target = fc.oneof(
        fc.record({
          kind: fc.constant("domain" as const),
          domain: fc.oneof(fc.string(), fc.domain(), fc.constantFrom("*", "*.cn", "[::]", "a/b")),
        }),
        fc.record({
          kind: fc.constant("pattern" as const),
          pattern: fc.oneof(fc.string(), fc.constantFrom("*", "*.*.*/*", "http://*x.cn/", "://")),
        }),
      );
      fc.assert(
        fc.property(fc.array(target, { maxLength: 5 }), (targets) => {
          const file = fileOf(targets.map((one, index) => rule(`r${index}`, one)));
          for (const filed of read(file).rules)
            for (const origin of originsForRule(filed.rule))
              expect(origin).toMatch(/^\*:\/\/(\*\.[a-z0-9_-]+(\.[a-z0-9_-]+)+|localhost|[\d.]+)\/\*$/);
        }),
      );
    },
    SLOW,
  );
});

describe("the plan of an import", () => {
  const plan = (rules: readonly unknown[], here: readonly WatchRule[] = RULES) =>
    planRulesImport(here, read(fileOf(rules)));

  it("changes nothing when the rules are here already", () => {
    expect(plan(RULES)).toMatchObject({ added: [], changed: [], refused: [], origins: [] });
    expect(plan(RULES).same).toHaveLength(RULES.length);
  });

  it("tells new, changed, same under another id, and refused apart", () => {
    const fresh = rule("e", domain("fresh.example"));
    const off = rule("f", domain("off.example"), { enabled: false });
    const after = rule("a", domain("other.example"));
    const twin = rule("g", domain("example.cn"), { createdAt: "2026-02-01T00:00:00.000Z" });
    const found = plan([fresh, off, after, twin, rule("h", domain("cn"))]);
    expect(found.added).toEqual([fresh, off]);
    expect(found.changed).toEqual([{ before: RULES[0], after }]);
    expect(found.same).toEqual([twin]);
    expect(found.refused).toMatchObject([{ place: "rules[4].target" }]);
    expect(found.origins).toEqual(["*://*.fresh.example/*", "*://*.other.example/*"]);
  });

  it("takes a rule that the file repeats once", () => {
    const found = plan(
      [rule("x", domain("b.example")), rule("x", domain("c.example")), rule("y", domain("b.example"))],
      [],
    );
    expect(found.added).toHaveLength(1);
    const why = { kind: "repeats" };
    expect(found.refused).toEqual([
      { why, place: "rules[1]", reason: "repeats rules[0]" },
      { why, place: "rules[2]", reason: "repeats rules[0]" },
    ]);
  });

  it("counts a rule that was only switched off as changed", () => {
    expect(plan([{ ...RULES[0], enabled: false }]).changed).toHaveLength(1);
  });
});

describe("a policy", () => {
  it.each([undefined, null])("of %s is no rules", (policy) => {
    expect(parseManagedRules(policy)).toEqual({ rules: [], faults: [] });
  });

  it.each(["rules", 7, {}, true])("of %j is named as wrong and does no harm", (policy) => {
    expect(parseManagedRules(policy)).toMatchObject({ rules: [], faults: [{ place: "watchRules" }] });
  });

  it("needs no more than a target; its ids are its own and stay the same", () => {
    const policy = [
      { target: domain("example.cn") },
      { id: "team", target: { kind: "any" }, words: "财政", effect: "exclude" },
    ];
    const { rules, faults } = parseManagedRules(policy);
    expect(faults).toEqual([]);
    expect(rules).toMatchObject([
      { effect: "include", enabled: true },
      { id: "managed:team", effect: "exclude" },
    ]);
    expect(
      parseManagedRules([policy[1], policy[0]])
        .rules.map(({ id }) => id)
        .toSorted(),
    ).toEqual(rules.map(({ id }) => id).toSorted());
  });

  it("loses only the rules that are wrong", () => {
    const { rules, faults } = parseManagedRules([
      { target: domain("cn") },
      { target: domain("example.cn") },
      3,
    ]);
    expect(rules).toHaveLength(1);
    expect(faults.map(({ place }) => place)).toEqual(["watchRules[0].target", "watchRules[2]"]);
  });
});
