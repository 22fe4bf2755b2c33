import { act } from "preact/test-utils";
import { beforeEach, describe, expect, it } from "vitest";
import { commitCapture } from "../../../src/archive/commit-capture.ts";
import { deleteResource } from "../../../src/archive/delete-resource.ts";
import { appendObservation } from "../../../src/archive/observations.ts";
import type { Archive } from "../../../src/archive/open-archive.ts";
import { recentResources } from "../../../src/archive/resources.ts";
import type { CheckOutcome } from "../../../src/messages/protocol.ts";
import { Library } from "../../../src/ui/library/library.tsx";
import { emptyArchive, sampleObservation, sampleRecord } from "../../archive/sample-records.ts";
import { answerCommands } from "../answer-commands.ts";
import { fakePermissions } from "../fake-permissions.ts";
import { sampleVerdict } from "../popup/samples.ts";
import { marked, passTime, renderView, textOf } from "../render-view.tsx";
import { speakEnglish } from "../speak-english.ts";

const HOST = "*://news.example.cn/*";
const RESOURCE = "resource-reservoir";

let archive: Archive;

beforeEach(async () => {
  await speakEnglish();
  archive = emptyArchive();
  fakePermissions("allow", [HOST]);
});

async function saveTwoVersions(): Promise<readonly string[]> {
  const older = await sampleRecord({ id: "older", text: "租金三年内不得调整。" });
  const newer = await sampleRecord({
    id: "newer",
    text: "租金两年内不得调整。",
    capturedAt: "2024-08-29T13:00:00.000Z",
  });
  await commitCapture(archive, older);
  await commitCapture(archive, newer);
  return ["older", "newer"];
}

async function openAt(hash: string): Promise<HTMLElement> {
  location.hash = hash;
  const root = await renderView(<Library />, archive);
  await passTime();
  return root;
}

describe("the head", () => {
  it("marks the library as the page one is on", async () => {
    const root = await openAt("#/");
    expect(root.querySelector("nav a[aria-current=page]")?.textContent).toBe("Library");
  });
});

describe("the list", () => {
  it("shows the newest first, with fate and the platform's words verbatim", async () => {
    await commitCapture(archive, await sampleRecord());
    await commitCapture(
      archive,
      await sampleRecord({ slug: "market", title: "菜市场", capturedAt: "2024-08-31T00:00:00.000Z" }),
    );
    await appendObservation(archive, sampleObservation());
    const root = await openAt("#/");
    await marked(root, "resources");
    const rows = [...root.querySelectorAll("[data-testid=resource-row]")];
    expect(rows.map((row) => row.querySelector("h2")?.textContent)).toEqual(["菜市场", "水库清淤工程完工"]);
    expect(rows[1]?.querySelector("blockquote")?.textContent).toBe("页面走丢了");
    expect(rows[0]?.textContent).toContain("Not checked yet");
  });

  it("loads a page at a time", async () => {
    for (let index = 0; index < 51; index++)
      await commitCapture(archive, await sampleRecord({ slug: `s${index}`, text: `第 ${index} 篇文章。` }));
    const root = await openAt("#/");
    const more = await marked(root, "more");
    expect(root.querySelectorAll("[data-testid=resource-row]")).toHaveLength(50);
    more.click();
    for (let tries = 0; tries < 50 && root.querySelector("[data-testid=more]"); tries++) await passTime();
    expect(root.querySelectorAll("[data-testid=resource-row]")).toHaveLength(51);
  });
});

describe("an article", () => {
  it("tells its history in time order and compares any two copies", async () => {
    await saveTwoVersions();
    await appendObservation(archive, sampleObservation());
    const root = await openAt(`#/resource/${RESOURCE}`);
    const table = await marked(root, "history");
    const lines = [...table.querySelectorAll("tbody tr")].map((line) => line.getAttribute("data-testid"));
    expect(lines).toEqual(["capture-line", "capture-line", "observation-line"]);
    expect(table.querySelector("q")?.textContent).toBe("页面走丢了");
    for (const box of table.querySelectorAll<HTMLInputElement>("[data-testid=pick]"))
      await act(() => box.click());
    (await marked(root, "compare-picked")).click();
    expect(location.hash).toBe("#/compare/older/newer");
  });

  it("is deleted only after the question was answered", async () => {
    await commitCapture(archive, await sampleRecord());
    const asked = answerCommands({ deleteResource: ({ resourceId }) => deleteResource(archive, resourceId) });
    const root = await openAt(`#/resource/${RESOURCE}`);
    (await marked(root, "delete")).click();
    expect(await textOf(root, "dialog", /1 copy/)).toContain("水库清淤工程完工");
    expect(asked).toEqual([]);
    (await marked(root, "confirm")).click();
    await marked(root, "empty");
    expect(await recentResources(archive, 1)).toEqual([]);
  });

  it("that is not there is said not to be there", async () => {
    const root = await openAt("#/resource/nothing");
    await marked(root, "not-found");
  });
});

describe("a copy", () => {
  it("is shown in a frame that may do nothing", async () => {
    await commitCapture(archive, await sampleRecord({ id: "one" }));
    const root = await openAt("#/capture/one");
    const frame = await marked(root, "reading-frame");
    expect(frame.getAttribute("sandbox")).toBe("");
    expect(frame.hasAttribute("src")).toBe(false);
  });
});

describe("a comparison", () => {
  it("marks characters for eye and ear, whichever order the address has", async () => {
    await saveTwoVersions();
    const root = await openAt("#/compare/newer/older");
    await textOf(root, "summary", /\+1 −1/);
    expect(root.querySelector("del")?.textContent).toBe("removed: 三 (end)");
    expect(root.querySelector("ins")?.textContent).toBe("added: 两 (end)");
  });

  it("walks to the next change by key", async () => {
    await saveTwoVersions();
    const root = await openAt("#/compare/older/newer");
    await marked(root, "next-change");
    await passTime();
    await act(() => void dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowDown", altKey: true })));
    await textOf(root, "change-position", /Change 1 of 1/);
    expect(document.activeElement?.hasAttribute("data-change")).toBe(true);
  });
});

describe("a comparison with the present page", () => {
  const checked = (fate: "unchanged" | "edited"): CheckOutcome => ({
    kind: "checked",
    verdict: sampleVerdict({ fate }),
    observedAt: "2024-09-01T00:00:00.000Z",
  });

  it("moves on to the new version that the check has stored", async () => {
    await commitCapture(archive, await sampleRecord({ id: "older", text: "租金三年内不得调整。" }));
    answerCommands({
      checkResource: async () => {
        await saveTwoVersions();
        return checked("edited");
      },
    });
    await openAt("#/compare/older/present");
    for (let tries = 0; tries < 50 && !location.hash.endsWith("newer"); tries++) await passTime();
    expect(location.hash).toBe("#/compare/older/newer");
  });

  it("says that nothing is new", async () => {
    await commitCapture(archive, await sampleRecord({ id: "older" }));
    answerCommands({ checkResource: () => checked("unchanged") });
    const root = await openAt("#/compare/older/present");
    await textOf(root, "present-status", /same text/);
  });

  it("asks nobody before access is given", async () => {
    fakePermissions("refuse");
    await commitCapture(archive, await sampleRecord({ id: "older" }));
    const asked = answerCommands({ checkResource: () => checked("unchanged") });
    const root = await openAt("#/compare/older/present");
    await textOf(root, "present-status", /needs access to news\.example\.cn/);
    expect(asked).toEqual([]);
  });
});
