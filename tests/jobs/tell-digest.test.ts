import { beforeEach, describe, expect, it } from "vitest";
import { digestNote } from "../../entrypoints/background/digest-note.ts";
import type { ChangeKind } from "../../src/fate/change-since.ts";
import { digestOf, tellDigest, type Digest, type DigestDeps } from "../../src/jobs/tell-digest.ts";
import { DEFAULT_SETTINGS, type Settings } from "../../src/settings/settings.ts";
import { speakEnglish } from "../ui/speak-english.ts";

beforeEach(speakEnglish);

const NOW = new Date(2026, 10, 22, 9, 30);
const changed = (kind: ChangeKind, title: string | null = `题目 ${kind}`) => ({ kind, resource: { title } });
const FOUR = [
  changed("edited"),
  changed("removed"),
  changed("removed", null),
  changed("removed", "长".repeat(99)),
];

function world(choices: Partial<Settings>, changes: Partial<DigestDeps> = {}) {
  const told: Digest[] = [];
  let taken = false;
  const deps: DigestDeps = {
    now: () => NOW,
    settings: async () => ({ ...DEFAULT_SETTINGS, notify: true, ...choices }),
    mayNotify: async () => true,
    digestState: async () => ({ until: NOW.toISOString(), day: "2026-11-22" }),
    takeDigest: async () => {
      if (taken) return null;
      taken = true;
      return { since: "2026-11-21T08:00:00.000Z", changes: FOUR };
    },
    tell: async (digest) => void told.push(digest),
    ...changes,
  };
  return { told, deps };
}

describe("the daily digest", () => {
  it("counts without naming, and comes back tomorrow", async () => {
    const { told, deps } = world({});
    expect(await tellDigest(deps)).toEqual(new Date(2026, 10, 23, 9));
    await tellDigest(deps);
    expect(told).toHaveLength(1);
    expect(told[0]).toMatchObject({ counts: { removed: 3, edited: 1, restored: 0 }, titles: [] });
    const note = digestNote(told[0] as Digest);
    expect(note.message).toBe("3 removed, 1 edited among your saved articles");
    expect(note.id).toBe("digest 2026-11-21T08:00:00.000Z");
  });

  it("names a few headlines where the reader lets it, cut short, the removed first", async () => {
    const { told, deps } = world({ notifyTitles: true });
    await tellDigest(deps);
    const lines = digestNote(told[0] as Digest).message.split("\n");
    expect(lines).toEqual([
      "3 removed, 1 edited among your saved articles",
      "题目 removed",
      `${"长".repeat(59)}…`,
      "题目 edited",
      "and 1 more",
    ]);
  });

  it("is bounded, however much changed", () => {
    const many = Array.from({ length: 500 }, () => changed("removed"));
    expect(digestOf(many, true)).toMatchObject({ counts: { removed: 500 }, rest: 497 });
  });

  it.each([
    ["the reader does not want it", { notify: false }, {}],
    ["the browser does not let us", {}, { mayNotify: async () => false }],
  ] as const)("takes and tells nothing when %s", async (_, choices, changes) => {
    const untaken = { takeDigest: () => Promise.reject(new Error("taken")) };
    const { told, deps } = world(choices, { ...untaken, ...changes });
    expect(await tellDigest(deps)).toBeNull();
    expect(told).toEqual([]);
  });

  it("passes a day without changes over in silence", async () => {
    const { told, deps } = world({}, { takeDigest: async () => ({ since: "", changes: [] }) });
    await tellDigest(deps);
    expect(told).toEqual([]);
  });
});
