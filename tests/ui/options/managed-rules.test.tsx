import { beforeEach, describe, expect, it } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import type { Archive } from "../../../src/archive/open-archive.ts";
import { allWatchRules } from "../../../src/archive/watch-rules.ts";
import { Options } from "../../../src/ui/options/options.tsx";
import { fakePermissions } from "../fake-permissions.ts";
import { marked, passTime, renderView, textOf } from "../render-view.tsx";
import { ORIGIN, addRule, optionsWorld, typeInto } from "./options-world.ts";

let archive: Archive;

beforeEach(async () => {
  archive = await optionsWorld();
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
    await textOf(root, "managed-fault", /watchRules: this is not a list/);
    await marked(root, "add-rule");
  });
});
