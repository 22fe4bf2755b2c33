import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { explainWatch } from "../../src/resource/explain-watch.ts";
import { judgeRule } from "../../src/resource/judge-rule.ts";
import { judgedPage, matchWatchRules } from "../../src/resource/match-watch-rules.ts";
import type { WatchedPage } from "../../src/resource/match-watch-rules.ts";
import type { WatchRule, WatchTarget } from "../../src/resource/watch-rule.ts";

/** Properties take their time on a busy machine. */
const SLOW = 60_000;

let made = 0;
const rule = (target: WatchTarget, changes: Partial<WatchRule> = {}): WatchRule => ({
  id: `rule-${(made += 1)}`,
  effect: "include",
  target,
  enabled: true,
  createdAt: "2026-01-01T00:00:00.000Z",
  ...changes,
});
const domain = (name: string): WatchTarget => ({ kind: "domain", domain: name });
const wechat = (account: string): WatchTarget => ({ kind: "account", platform: "wechat", account });

const SHORT_LINK = "https://mp.weixin.qq.com/s/AbCdEfGh";
const LONG_LINK = "https://mp.weixin.qq.com/s?__biz=MzA5OTAwMDAwMQ==&mid=2650000101&idx=1";
const ACCOUNT = {
  platform: "wechat",
  ids: ["gh_0a1b2c3d4e5f", "MzA5OTAwMDAwMQ=="],
  name: "河灣記事",
} as const;
const POST: WatchedPage = { uri: SHORT_LINK, article: { title: "旧瓦", text: "财政", account: ACCOUNT } };

describe("a rule for an account", () => {
  it.each(["gh_0a1b2c3d4e5f", "MzA5OTAwMDAwMQ==", "河湾记事", "河灣記事"])("holds for %s", (account) => {
    const wanted = rule(wechat(account));
    expect(matchWatchRules([wanted], POST).rule).toBe(wanted);
    expect(matchWatchRules([wanted], { uri: SHORT_LINK, article: null })).toMatchObject({
      rule: null,
      unread: true,
    });
  });

  it.each(["gh_ffffffffffff", "MzA5OTAwMDAwMg==", "河湾"])("does not hold for %s", (account) => {
    expect(matchWatchRules([rule(wechat(account))], POST)).toMatchObject({ rule: null, unread: false });
  });

  it("needs no reading where the address tells the account", () => {
    const page = { uri: LONG_LINK, article: null };
    expect(matchWatchRules([rule(wechat("MzA5OTAwMDAwMQ=="))], page).rule).not.toBeNull();
    expect(matchWatchRules([rule(wechat("MzA5OTAwMDAwMg=="))], page).unread).toBe(false);
    expect(matchWatchRules([rule(wechat("gh_0a1b2c3d4e5f"))], page).unread).toBe(true);
  });

  it("does not believe another site's page that names the account", () => {
    const page = { ...POST, uri: "https://evil.example/s/AbCdEfGh" };
    expect(matchWatchRules([rule(wechat("gh_0a1b2c3d4e5f"))], page)).toMatchObject({
      rule: null,
      unread: false,
    });
  });

  it("does not take a name for an id", () => {
    const named = {
      ...POST,
      article: { title: null, text: "", account: { ...ACCOUNT, ids: [], name: "gh_0a1b2c3d4e5f" } },
    };
    expect(matchWatchRules([rule(wechat("gh_0a1b2c3d4e5f"))], named).rule).toBeNull();
  });
});

describe("a rule for words", () => {
  const article = { title: "某區砸鍋賣鐵專班", text: "專班由區長任組長。", account: null };
  const page = { uri: "https://news.example.cn/1", article };

  it("holds only where its place does", () => {
    const words = rule(domain("example.cn"), { words: "砸锅卖铁" });
    expect(matchWatchRules([words], page).rule).toBe(words);
    expect(matchWatchRules([words], { ...page, uri: "https://example.org/" })).toMatchObject({
      rule: null,
      unread: false,
    });
    expect(matchWatchRules([words], { ...page, article: null }).unread).toBe(true);
  });

  it("on any watched site holds where another rule watches, and nowhere else", () => {
    const any = rule({ kind: "any" }, { words: "砸锅卖铁" });
    const account = rule(wechat("gh_ffffffffffff"));
    expect(matchWatchRules([any, account], { ...page, uri: SHORT_LINK }).rule).toBe(any);
    expect(explainWatch([any, account], page).spoken).toMatchObject([{ lacks: [{ kind: "unwatched" }] }]);
    expect(
      matchWatchRules([any, { ...account, enabled: false }], { ...page, uri: SHORT_LINK }).rule,
    ).toBeNull();
  });

  it("that cannot be read holds nowhere", () => {
    const broken = rule(domain("example.cn"), { words: "((" });
    expect(explainWatch([broken], page)).toMatchObject({
      rule: null,
      unread: false,
      spoken: [{ lacks: [{ kind: "broken-words" }] }],
    });
  });

  it("keeps a page in doubt when it may exclude it", () => {
    const all = rule(domain("example.cn"));
    const never = rule({ kind: "any" }, { effect: "exclude", words: "专班" });
    expect(matchWatchRules([all, never], { ...page, article: null })).toEqual({
      rule: null,
      excludedBy: null,
      unread: true,
    });
    expect(matchWatchRules([all, never], page).excludedBy).toBe(never);
    expect(
      matchWatchRules([all, never], { ...page, article: { ...article, title: "旧瓦", text: "归位" } }).rule,
    ).toBe(all);
  });
});

describe("an explanation", () => {
  it("names every rule of the site in order, with what it lacks", () => {
    const wide = rule(domain("example.cn"));
    const words = rule(domain("example.cn"), { words: "债务 NOT 砸锅卖铁" });
    const path = rule({ kind: "pattern", pattern: "news.example.cn/b/*" });
    const off = rule({ kind: "pattern", pattern: "news.example.cn/a/*" }, { enabled: false });
    const never = rule(domain("news.example.cn"), { effect: "exclude", words: "小说" });
    const elsewhere = rule(domain("example.org"));
    const page = {
      uri: "https://news.example.cn/a/1",
      article: { title: null, text: "砸鍋賣鐵", account: null },
    };
    const { rule: firing, spoken } = explainWatch([wide, elsewhere, words, path, off, never], page);
    expect(firing).toBe(wide);
    expect(spoken).toEqual([
      { rule: never, says: "lacks", lacks: [{ kind: "words", missing: ["小说"], unwanted: [] }] },
      { rule: path, says: "lacks", lacks: [{ kind: "path" }] },
      { rule: off, says: "lacks", lacks: [{ kind: "off" }] },
      { rule: words, says: "lacks", lacks: [{ kind: "words", missing: ["债务"], unwanted: ["砸锅卖铁"] }] },
      { rule: wide, says: "holds", lacks: [] },
    ]);
  });
});

describe("matching and explaining", () => {
  const targets = fc.constantFrom<WatchTarget>(
    domain("example.cn"),
    domain("news.example.cn"),
    { kind: "pattern", pattern: "*.example.cn/a/*" },
    { kind: "preset", preset: "wechat" },
    wechat("gh_0a1b2c3d4e5f"),
    wechat("河湾记事"),
    { kind: "any" },
  );
  const rules = fc.array(
    fc.record({
      id: fc.uuid(),
      effect: fc.constantFrom("include" as const, "exclude" as const),
      target: targets,
      words: fc.constantFrom(undefined, "财政", "NOT 财政", "小说 OR 财政", "((", "title:旧瓦"),
      enabled: fc.boolean(),
      createdAt: fc.constant("2026-01-01T00:00:00.000Z"),
    }),
    { maxLength: 6 },
  );
  const pages = fc.record({
    uri: fc.constantFrom(
      "https://news.example.cn/a/1",
      "https://example.cn/",
      SHORT_LINK,
      LONG_LINK,
      "about:blank",
    ),
    article: fc.constantFrom(null, POST.article, { title: "小說", text: "", account: null }),
  });

  it(
    "agree, and follow from every rule's own word",
    () => {
      fc.assert(
        fc.property(rules, pages, (all, page) => {
          const match = matchWatchRules(all, page);
          const { spoken: _, ...conclusion } = explainWatch(all, page);
          expect(conclusion).toEqual(match);
          const judged = judgedPage(page);
          const said = (effect: string, says: string) =>
            judged !== null &&
            all.some(
              (one) => one.enabled && one.effect === effect && judgeRule(one, judged, all).says === says,
            );
          expect(match.excludedBy !== null).toBe(said("exclude", "holds"));
          const wanted = said("include", "holds") && !said("exclude", "holds") && !said("exclude", "unread");
          expect(match.rule !== null).toBe(wanted);
          if (page.article?.account !== undefined) expect(match.unread).toBe(false);
        }),
        { numRuns: 500 },
      );
    },
    SLOW,
  );
});
