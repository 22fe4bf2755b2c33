import { beforeEach, describe, expect, it } from "vitest";
import type { Archive } from "../../../src/archive/open-archive.ts";
import { Options } from "../../../src/ui/options/options.tsx";
import { fakePermissions } from "../fake-permissions.ts";
import { renderView, textOf } from "../render-view.tsx";
import { ORIGIN, addRule, optionsWorld, typeInto } from "./options-world.ts";

let archive: Archive;

beforeEach(async () => {
  archive = await optionsWorld();
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
