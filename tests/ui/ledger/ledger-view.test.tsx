import { act } from "preact/test-utils";
import { beforeEach, describe, expect, it } from "vitest";
import { commitCapture } from "../../../src/archive/commit-capture.ts";
import { appendObservation } from "../../../src/archive/observations.ts";
import type { Archive } from "../../../src/archive/open-archive.ts";
import type { Observation } from "../../../src/fate/observation.ts";
import { LedgerTable } from "../../../src/ui/ledger/ledger-table.tsx";
import { LedgerView } from "../../../src/ui/ledger/ledger-view.tsx";
import { emptyArchive, sampleObservation, sampleRecord } from "../../archive/sample-records.ts";
import { sampleEntry } from "../../ledger/sample-entries.ts";
import { marked, passTime, renderView, textOf } from "../render-view.tsx";
import { speakEnglish } from "../speak-english.ts";

let archive: Archive;

beforeEach(async () => {
  await speakEnglish();
  archive = emptyArchive();
});

async function saveGone(slug: string, title: string, changes: Partial<Observation>): Promise<void> {
  await commitCapture(archive, await sampleRecord({ slug, title }));
  const look = { id: `look-${slug}`, resourceId: `resource-${slug}`, confidence: "confirmed" } as const;
  await appendObservation(archive, sampleObservation({ ...look, ...changes }));
}

function titlesIn(table: Element): (string | null)[] {
  return Array.from(table.querySelectorAll("tbody th"), (cell) => cell.textContent);
}

describe("the ledger", () => {
  it("says that nothing was removed", async () => {
    const root = await renderView(<LedgerView />, archive);
    await textOf(root, "ledger-empty", /No original/);
  });

  it("tells confirmed removals, and suspected ones apart and uncounted", async () => {
    await saveGone("a", "甲", { cause: "author", notice: "该内容已被发布者删除" });
    await saveGone("b", "乙", { confidence: "suspected" });
    const root = await renderView(<LedgerView />, archive);
    const confirmed = await marked(root, "ledger-confirmed");
    expect(titlesIn(confirmed)).toEqual(["甲"]);
    expect(confirmed.querySelector("q")?.textContent).toBe("该内容已被发布者删除");
    expect(confirmed.querySelector("tbody a")?.getAttribute("href")).toBe("#/resource/resource-a");
    expect(titlesIn(await marked(root, "ledger-suspected"))).toEqual(["乙"]);
    const summary = await textOf(
      root,
      "ledger-summary",
      /Confirmed: 1 \(standing again: 0\).*not counted: 1/,
    );
    expect(summary).toContain("Deleted by its publisher1");
    expect(summary).toMatch(/at most 1\.\d days|at most \d+(\.\d)? hours/);
  });

  it("filters by cause and text", async () => {
    await saveGone("a", "甲", { cause: "author" });
    await saveGone("b", "乙", { cause: "platform" });
    const root = await renderView(<LedgerView />, archive);
    const confirmed = await marked(root, "ledger-confirmed");
    const cause = (await marked(root, "ledger-cause")) as HTMLSelectElement;
    await act(() => {
      cause.value = "platform";
      cause.dispatchEvent(new Event("change", { bubbles: true }));
    });
    expect(titlesIn(confirmed)).toEqual(["乙"]);
    const text = (await marked(root, "ledger-text")) as HTMLInputElement;
    await act(() => {
      text.value = "甲";
      text.dispatchEvent(new Event("input", { bubbles: true }));
    });
    await textOf(root, "ledger-confirmed", /Nothing here fits/);
  });
});

describe("the table", () => {
  it("sorts by a column both ways and says so", async () => {
    const entries = ["乙2", "乙10", "甲"].map((title, n) => sampleEntry({ title, resourceId: String(n) }));
    const root = await renderView(<LedgerTable id="t" title="T" entries={entries} />, archive);
    const button = await marked(root, "sort-title");
    await act(() => button.click());
    const ascending = titlesIn(root);
    expect(button.closest("th")?.getAttribute("aria-sort")).toBe("ascending");
    expect(ascending.indexOf("乙2")).toBeLessThan(ascending.indexOf("乙10"));
    await act(() => button.click());
    expect(titlesIn(root)).toEqual(ascending.toReversed());
    expect(button.closest("th")?.getAttribute("aria-sort")).toBe("descending");
  });

  it("draws a part of a thousand rows and the rest when asked", async () => {
    const entries = Array.from({ length: 1_000 }, (_, n) => sampleEntry({ resourceId: String(n) }));
    const root = await renderView(<LedgerTable id="t" title="T" entries={entries} />, archive);
    expect(titlesIn(root)).toHaveLength(100);
    await act(() => root.querySelector<HTMLElement>("button.more")?.click());
    await passTime();
    expect(titlesIn(root)).toHaveLength(200);
    expect(root.querySelector("table")?.getAttribute("aria-rowcount")).toBe("1001");
  });
});
