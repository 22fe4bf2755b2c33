import { beforeEach, describe, expect, it } from "vitest";
import type { Archive } from "../../../src/archive/open-archive.ts";
import { allWatchRules, putWatchRule } from "../../../src/archive/watch-rules.ts";
import { originsForRule } from "../../../src/resource/origins-for-rule.ts";
import type { WatchRule } from "../../../src/resource/watch-rule.ts";
import { Options } from "../../../src/ui/options/options.tsx";
import { fakePermissions } from "../fake-permissions.ts";
import { marked, renderView, textOf } from "../render-view.tsx";
import { ORIGIN, addRule, choose, optionsWorld, typeInto } from "./options-world.ts";

let archive: Archive;

beforeEach(async () => {
  archive = await optionsWorld();
});

describe("a new rule", () => {
  it("asks for its hosts in the gesture and is stored", async () => {
    const { requests } = fakePermissions("allow");
    const root = await renderView(<Options />, archive);
    await addRule(root, "example.cn");
    expect(requests).toEqual([[ORIGIN]]);
    await textOf(root, "own-rules", /example\.cn and its subdomains/);
    expect(root.querySelector("[data-testid=permission-needed]")).toBeNull();
  });

  it("stays visible as lacking permission after a refusal", async () => {
    const { requests } = fakePermissions("refuse");
    const root = await renderView(<Options />, archive);
    await addRule(root, "example.cn");
    await textOf(root, "own-rule", /Permission needed/);
    (await marked(root, "action-allow")).click();
    expect(requests).toHaveLength(2);
  });

  it("lacking only some of its hosts, it names them and does not say that nothing is saved", async () => {
    const wechat = "*://*.mp.weixin.qq.com/*";
    const granted = originsForRule({
      effect: "include",
      target: { kind: "preset", preset: "wechat" },
    } as WatchRule);
    fakePermissions(
      "allow",
      granted.filter((origin) => !origin.includes("qpic")),
    );
    const root = await renderView(<Options />, archive);
    expect(granted).toContain(wechat);
    await putWatchRule(archive, {
      id: "w",
      effect: "include",
      target: { kind: "preset", preset: "wechat" },
      enabled: true,
      createdAt: "2024-08-01T00:00:00.000Z",
    });
    expect(await textOf(root, "permission-needed", /No access to .*qpic\.cn/)).not.toMatch(
      /Nothing is saved/,
    );
  });

  it("is explained when it cannot be", async () => {
    const { requests } = fakePermissions("allow");
    const root = await renderView(<Options />, archive);
    await addRule(root, "ftp://example.cn");
    await textOf(root, "rule-hint", /Only http and https/);
    expect(requests).toEqual([]);
    expect(await allWatchRules(archive)).toEqual([]);
  });
});

describe("a rule for words or an account", () => {
  it("needs words for any site, says so at the words, and opens no site", async () => {
    const { requests } = fakePermissions("allow");
    const root = await renderView(<Options />, archive);
    await choose(root, "rule-kind", "any");
    expect(root.querySelector("[data-testid=rule-value]")).toBeNull();
    (await marked(root, "add-rule-submit")).click();
    await textOf(root, "words-hint", /Enter words/);
    await typeInto(root, "rule-words", "砸锅卖铁");
    (await marked(root, "add-rule-submit")).click();
    await textOf(root, "own-rules", /Any watched site, with the words: 砸锅卖铁/);
    expect(requests).toEqual([]);
  });

  it("asks for the platform's hosts when it is for an account", async () => {
    const { requests } = fakePermissions("allow");
    const root = await renderView(<Options />, archive);
    await choose(root, "rule-kind", "wechat-account");
    await typeInto(root, "rule-value", "gh_0a1b2c3d4e5f");
    (await marked(root, "add-rule-submit")).click();
    await textOf(root, "own-rules", /WeChat account gh_0a1b2c3d4e5f/);
    expect(requests[0]).toContain("*://*.mp.weixin.qq.com/*");
  });

  it("is explained on an address, and decided on a text in the other script", async () => {
    fakePermissions("allow");
    const root = await renderView(<Options />, archive);
    await typeInto(root, "rule-words", "砸锅卖铁 NOT 小说");
    await addRule(root, "example.cn");
    await textOf(root, "own-rules", /example\.cn/);
    await typeInto(root, "test-address", "news.example.cn/a");
    await textOf(root, "test-answer", /Depends on the article/);
    await typeInto(root, "test-text", "某區砸鍋賣鐵");
    await textOf(root, "test-answer", /Saved automatically by: example\.cn.*holds/);
    await typeInto(root, "test-text", "小說");
    await textOf(root, "test-answer", /missing: 砸锅卖铁; ruled out, but there: 小说/);
  });
});
