import { act } from "preact/test-utils";
import { beforeEach, describe, expect, it } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import type { Archive } from "../../../src/archive/open-archive.ts";
import {
  allWatchRules,
  deleteWatchRule,
  putWatchRule,
  putWatchRules,
} from "../../../src/archive/watch-rules.ts";
import { originsForRule } from "../../../src/resource/origins-for-rule.ts";
import type { WatchRule } from "../../../src/resource/watch-rule.ts";
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
  await fakeBrowser.storage.managed.clear();
  answerCommands({
    putWatchRule: ({ rule }) => putWatchRule(archive, rule),
    putWatchRules: ({ rules }) => putWatchRules(archive, rules),
    deleteWatchRule: ({ id }) => deleteWatchRule(archive, id),
  });
});

async function typeInto(root: HTMLElement, id: string, text: string): Promise<void> {
  const field = await marked(root, id);
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement))
    throw new Error(`${id} is no field.`);
  await act(() => {
    field.value = text;
    field.dispatchEvent(new InputEvent("input", { bubbles: true }));
  });
}

async function choose(root: HTMLElement, id: string, value: string): Promise<void> {
  const list = await marked(root, id);
  if (!(list instanceof HTMLSelectElement)) throw new Error(`${id} is no list.`);
  await act(() => {
    list.value = value;
    list.dispatchEvent(new Event("change", { bubbles: true }));
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

describe("the page", () => {
  it("has a way past its head for keyboards", async () => {
    fakePermissions("allow");
    const root = await renderView(<Options />, archive);
    const skip = root.querySelector<HTMLAnchorElement>("a.skip-link");
    skip?.click();
    expect(document.activeElement?.id).toBe("content");
  });
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

describe("an organisation's rules", () => {
  const policy = (watchRules: unknown) => fakeBrowser.storage.managed.set({ watchRules });
  const target = { kind: "domain", domain: "example.cn" };

  it("are marked, cannot be changed, and show the access they lack", async () => {
    const { requests } = fakePermissions("allow");
    await policy([{ target, words: "财政" }, { target: { kind: "domain", domain: "cn" } }]);
    const root = await renderView(<Options />, archive);
    await textOf(
      root,
      "managed-rules",
      /example\.cn.*with the words: 财政.*set by your organisation.*Permission needed/,
    );
    await textOf(root, "managed-fault", /watchRules\[1\]\.target/);
    expect(
      root.querySelector("[data-testid=managed-rules] :is(input, [data-testid=remove-rule])"),
    ).toBeNull();
    expect(root.querySelector("[data-testid=own-rules]")).toBeNull();
    (await marked(root, "action-allow")).click();
    expect(requests).toEqual([[ORIGIN]]);
    for (let tries = 0; tries < 50 && root.querySelector("[data-testid=permission-needed]"); tries++)
      await passTime();
    expect(root.querySelector("[data-testid=permission-needed]")).toBeNull();
  });

  it("keep their access when the reader's own rule for the site goes", async () => {
    const { granted } = fakePermissions("allow");
    await policy([{ target }]);
    const root = await renderView(<Options />, archive);
    await marked(root, "managed-rule");
    await typeInto(root, "rule-words", "财政");
    await addRule(root, "example.cn");
    await textOf(root, "own-rules", /财政/);
    (await marked(root, "remove-rule")).click();
    for (let tries = 0; tries < 50 && (await allWatchRules(archive)).length > 0; tries++) await passTime();
    await passTime();
    expect([...granted]).toEqual([ORIGIN]);
  });

  it("do no harm when the policy is none", async () => {
    fakePermissions("allow");
    await policy("nonsense");
    const root = await renderView(<Options />, archive);
    await textOf(root, "managed-fault", /watchRules is not a list/);
    await marked(root, "add-rule");
  });
});

describe("a file of rules", () => {
  const filed = (id: string, domain: string) => ({
    ...{ id, effect: "include", target: { kind: "domain", domain }, enabled: true },
    createdAt: "2026-01-01T00:00:00.000Z",
  });
  const fileOf = (rules: readonly unknown[]) =>
    new File([JSON.stringify({ format: "ironpot-watch-rules", version: 1, rules })], "rules.json");

  async function chooseFile(root: HTMLElement, file: File): Promise<void> {
    const field = await marked(root, "rules-import");
    Object.defineProperty(field, "files", { value: [file], configurable: true });
    await act(() => void field.dispatchEvent(new Event("change", { bubbles: true })));
  }

  it("is stored only when the reader takes it in, access asked for in the click", async () => {
    const { requests } = fakePermissions("allow");
    const root = await renderView(<Options />, archive);
    await chooseFile(root, fileOf([filed("a", "example.cn"), filed("b", "cn")]));
    await textOf(root, "rules-plan", /New: 1.*Refused: 1.*ask for access to: \*:\/\/\*\.example\.cn/);
    expect(await allWatchRules(archive)).toEqual([]);
    expect(requests).toEqual([]);
    (await marked(root, "rules-take")).click();
    expect(requests).toEqual([[ORIGIN]]);
    await textOf(root, "rules-file-state", /1 new, 0 changed/);
    expect(await allWatchRules(archive)).toEqual([filed("a", "example.cn")]);
  });

  it("changes nothing when it is left, or is none", async () => {
    fakePermissions("allow");
    const root = await renderView(<Options />, archive);
    await chooseFile(root, fileOf([filed("a", "example.cn")]));
    (await marked(root, "rules-leave")).click();
    await textOf(root, "rules-file-state", /Nothing was changed/);
    await chooseFile(root, new File(["{"], "rules.json"));
    await textOf(root, "rules-file-state", /Not a file of rules: line 1, column 2/);
    expect(await allWatchRules(archive)).toEqual([]);
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
