import { act } from "preact/test-utils";
import { beforeEach, describe, expect, it } from "vitest";
import type { Archive } from "../../../src/archive/open-archive.ts";
import { allWatchRules } from "../../../src/archive/watch-rules.ts";
import { Options } from "../../../src/ui/options/options.tsx";
import { fakePermissions } from "../fake-permissions.ts";
import { marked, renderView, textOf } from "../render-view.tsx";
import { ORIGIN, optionsWorld } from "./options-world.ts";

let archive: Archive;

beforeEach(async () => {
  archive = await optionsWorld();
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
    await textOf(root, "rules-file-state", /Not a file of rules: line 1, column 2: this is not JSON/);
    expect(root.querySelectorAll("[data-testid=copy-details]")).toHaveLength(1);
    expect(await allWatchRules(archive)).toEqual([]);
  });
});
