import { beforeEach, describe, expect, it } from "vitest";
import type { Archive } from "../../../src/archive/open-archive.ts";
import { allWatchRules } from "../../../src/archive/watch-rules.ts";
import { Options } from "../../../src/ui/options/options.tsx";
import { fakePermissions } from "../fake-permissions.ts";
import { marked, passTime, renderView, textOf } from "../render-view.tsx";
import { addRule, optionsWorld, switchPreset } from "./options-world.ts";

let archive: Archive;

beforeEach(async () => {
  archive = await optionsWorld();
});

describe("the page", () => {
  it("has a way past its head for keyboards", async () => {
    fakePermissions("allow");
    const root = await renderView(<Options />, archive);
    const skip = root.querySelector<HTMLAnchorElement>("a.skip-link");
    skip?.click();
    expect(document.activeElement?.id).toBe("content");
  });
});

describe("a preset", () => {
  it("is switched on for its hosts and the hosts of its pictures only", async () => {
    const { requests } = fakePermissions("allow");
    const root = await renderView(<Options />, archive);
    await switchPreset(root);
    await passTime();
    expect(requests[0]).toEqual(
      expect.arrayContaining(["*://*.mp.weixin.qq.com/*", "*://*.mmbiz.qpic.cn/*"]),
    );
    expect(requests[0]?.some((origin) => /^\*:\/\/\*\/|<all_urls>/.test(origin))).toBe(false);
    expect(await allWatchRules(archive)).toMatchObject([{ id: "wechat", enabled: true }]);
  });

  it("gives its access back when it is switched off", async () => {
    const { granted } = fakePermissions("allow");
    const root = await renderView(<Options />, archive);
    await switchPreset(root);
    for (let tries = 0; tries < 50 && (await allWatchRules(archive)).length === 0; tries++) await passTime();
    await passTime();
    await switchPreset(root);
    for (let tries = 0; tries < 50 && granted.size > 0; tries++) await passTime();
    expect([...granted]).toEqual([]);
  });
});

describe("removing a rule", () => {
  it("keeps the access that another rule needs", async () => {
    const { granted } = fakePermissions("allow");
    const root = await renderView(<Options />, archive);
    await addRule(root, "example.cn");
    await textOf(root, "own-rules", /example\.cn/);
    await addRule(root, "county.example.cn");
    await textOf(root, "own-rules", /county/);
    (await marked(root, "remove-rule")).click();
    for (let tries = 0; tries < 50 && (await allWatchRules(archive)).length > 1; tries++) await passTime();
    await passTime();
    expect([...granted]).toContain("*://*.county.example.cn/*");
  });
});
