import { beforeEach, describe, expect, it } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { createRefererRules, refererRule } from "../../src/browser/referer-rules.ts";

interface Update {
  readonly addRules?: readonly { readonly id: number }[];
  readonly removeRuleIds?: readonly number[];
}

const PICTURE = "https://img.hewan.example/1.png";
const SITE = "https://news.hewan.example/";

let rules: { readonly id: number }[];
let updates: Update[];

beforeEach(() => {
  rules = [];
  updates = [];
  Object.assign(fakeBrowser, {
    declarativeNetRequest: {
      getSessionRules: async () => [...rules],
      updateSessionRules: async (change: Update) => {
        updates.push(change);
        rules = rules.filter(({ id }) => !change.removeRuleIds?.includes(id));
        for (const rule of change.addRules ?? []) {
          if (rules.some(({ id }) => id === rule.id)) throw new Error("Two rules have one id.");
          rules.push(rule);
        }
      },
    },
  });
});

describe("a Referer for our own requests", () => {
  it("is there while the work lasts, and gone afterwards, also when it fails", async () => {
    const { during } = createRefererRules();
    expect(await during(PICTURE, SITE, async () => rules.length)).toBe(1);
    expect(rules).toEqual([]);
    await expect(during(PICTURE, SITE, () => Promise.reject(new Error("offline")))).rejects.toThrow(
      "offline",
    );
    expect(rules).toEqual([]);
  });

  it("is one rule for requests that run together, and another for another site", async () => {
    const { during } = createRefererRules();
    const { promise, resolve } = Promise.withResolvers<void>();
    const work = [1, 2, 3].map(() => during(PICTURE, SITE, () => promise));
    const other = during(PICTURE, "https://blog.hewan.example/", () => promise);
    await new Promise((later) => setTimeout(later, 5));
    expect(rules).toHaveLength(2);
    resolve();
    await Promise.all([...work, other]);
    expect(rules).toEqual([]);
    expect(updates).toHaveLength(4);
  });

  it("starts from nothing, whatever a background that died has left", async () => {
    rules = [refererRule(1, PICTURE, SITE), refererRule(2, PICTURE, SITE)];
    const { during } = createRefererRules();
    expect(await during(PICTURE, SITE, async () => rules.map(({ id }) => id))).toEqual([1]);
    expect(rules).toEqual([]);
  });

  it("is for this very host and for nobody else's requests", () => {
    const { condition, action } = refererRule(7, "https://img.hewan.example:8443/a/1.png?x", SITE);
    const matches = (uri: string) => new RegExp(condition.regexFilter ?? "").test(uri);
    expect(matches("https://img.hewan.example:8443/b.png")).toBe(true);
    expect(matches("https://sub.img.hewan.example:8443/b.png")).toBe(false);
    expect(matches("https://imgxhewan.example:8443/b.png")).toBe(false);
    expect(matches("https://evil.example/https://img.hewan.example:8443/")).toBe(false);
    expect(condition).toMatchObject({ tabIds: [-1], resourceTypes: ["xmlhttprequest"] });
    expect(condition.initiatorDomains).toHaveLength(1);
    expect(action.requestHeaders).toEqual([{ header: "referer", operation: "set", value: SITE }]);
  });
});
