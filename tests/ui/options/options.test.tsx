import { act } from "preact/test-utils";
import { beforeEach, describe, expect, it } from "vitest";
import type { Archive } from "../../../src/archive/open-archive.ts";
import { allWatchRules, deleteWatchRule, putWatchRule } from "../../../src/archive/watch-rules.ts";
import { Options } from "../../../src/ui/options/options.tsx";
import { emptyArchive } from "../../archive/sample-records.ts";
import { answerCommands } from "../answer-commands.ts";
import { fakePermissions } from "../fake-permissions.ts";
import { marked, passTime, renderView, textOf } from "../render-view.tsx";
import { speakEnglish } from "../speak-english.ts";

const ORIGIN = "*://*.example.cn/*";

let archive: Archive;

beforeEach(async () => {
  await speakEnglish();
  archive = emptyArchive();
  answerCommands({
    putWatchRule: ({ rule }) => putWatchRule(archive, rule),
    deleteWatchRule: ({ id }) => deleteWatchRule(archive, id),
  });
});

async function typeInto(root: HTMLElement, id: string, text: string): Promise<void> {
  const field = await marked(root, id);
  if (!(field instanceof HTMLInputElement)) throw new Error(`${id} is no field.`);
  await act(() => {
    field.value = text;
    field.dispatchEvent(new InputEvent("input", { bubbles: true }));
  });
}

async function addRule(root: HTMLElement, domain: string): Promise<void> {
  await typeInto(root, "rule-value", domain);
  (await marked(root, "add-rule-submit")).click();
}

async function switchPreset(root: HTMLElement): Promise<void> {
  const preset = await marked(root, "preset-wechat");
  (await marked(preset, "rule-switch")).click();
}

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

  it("is explained when it cannot be", async () => {
    const { requests } = fakePermissions("allow");
    const root = await renderView(<Options />, archive);
    await addRule(root, "ftp://example.cn");
    await textOf(root, "rule-hint", /Only http and https/);
    expect(requests).toEqual([]);
    expect(await allWatchRules(archive)).toEqual([]);
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

describe("testing an address", () => {
  it("names the rule, then the missing permission", async () => {
    fakePermissions("refuse");
    const root = await renderView(<Options />, archive);
    await addRule(root, "example.cn");
    await textOf(root, "own-rules", /example\.cn/);
    await typeInto(root, "test-address", "news.example.cn/a");
    const answer = await textOf(root, "test-answer", /Missing permission/);
    expect(answer).toContain("example.cn and its subdomains");
    expect(answer).toContain(ORIGIN);
  });

  it("says when nothing matches", async () => {
    fakePermissions("allow");
    const root = await renderView(<Options />, archive);
    await typeInto(root, "test-address", "https://elsewhere.example/");
    await textOf(root, "test-answer", /No rule matches/);
  });
});
