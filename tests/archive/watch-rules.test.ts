// @vitest-environment node
import { describe, expect, it } from "vitest";
import { allWatchRules, deleteWatchRule, putWatchRule } from "../../src/archive/watch-rules.ts";
import type { WatchRule } from "../../src/resource/watch-rule.ts";
import { emptyArchive } from "./sample-records.ts";

function rule(id: string, createdAt: string): WatchRule {
  return { id, effect: "include", target: { kind: "domain", domain: `${id}.cn` }, enabled: true, createdAt };
}

describe("watch rules", () => {
  it("are listed in the order in which they were made", async () => {
    const archive = emptyArchive();
    const rules = [rule("z", "2024-01-01T00:00:00.000Z"), rule("a", "2024-01-02T00:00:00.000Z")];
    for (const one of rules.toReversed()) await putWatchRule(archive, one);
    expect(await allWatchRules(archive)).toEqual(rules);
    const off = { ...rule("z", "2024-01-01T00:00:00.000Z"), enabled: false };
    await putWatchRule(archive, off);
    await deleteWatchRule(archive, "a");
    expect(await allWatchRules(archive)).toEqual([off]);
  });
});
