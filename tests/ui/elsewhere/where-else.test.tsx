import { beforeEach, describe, expect, it } from "vitest";
import { putSetting, readSettings } from "../../../src/archive/settings.ts";
import type { Archive } from "../../../src/archive/open-archive.ts";
import type { LookOutcome, SaveElsewhereOutcome } from "../../../src/messages/elsewhere-outcome.ts";
import type { OriginalResource } from "../../../src/resource/original-resource.ts";
import { WhereElse } from "../../../src/ui/elsewhere/where-else.tsx";
import { ArchiveOptions } from "../../../src/ui/options/archive-options.tsx";
import { emptyArchive, sampleRecord } from "../../archive/sample-records.ts";
import { answerCommands } from "../answer-commands.ts";
import { fakePermissions } from "../fake-permissions.ts";
import { marked, passTime, renderView, textOf } from "../render-view.tsx";
import { speakEnglish } from "../speak-english.ts";

const WAYBACK = ["https://web.archive.org/*", "https://archive.org/*"];

let archive: Archive;
let resource: OriginalResource;

beforeEach(async () => {
  await speakEnglish();
  archive = emptyArchive();
  resource = (await sampleRecord()).resource;
});

function background(look: LookOutcome, save: SaveElsewhereOutcome = { kind: "unfinished" }): string[] {
  return answerCommands({
    putSetting: (change) => putSetting(archive, change),
    lookElsewhere: () => look,
    saveElsewhere: () => save,
  });
}

const nothing: LookOutcome = { kind: "looked", findings: [{ service: "wayback", kind: "none" }] };

describe("a look", () => {
  it("sends nothing before the reader agreed, remembers the word, and asks for just these hosts", async () => {
    const permissions = fakePermissions("allow");
    const asked = background(nothing);
    const root = await renderView(<WhereElse resource={resource} />, archive);
    (await marked(root, "look-elsewhere")).click();
    await textOf(root, "look-consent", /sends the article's address and your IP address/);
    expect([asked, permissions.requests]).toEqual([[], []]);
    (await marked(root, "agree-look")).click();
    await textOf(root, "finding-wayback", /No copy from before the removal/);
    expect(permissions.requests).toEqual([WAYBACK]);
    expect(asked).toEqual(["putSetting", "putSetting", "lookElsewhere"]);
    expect(await readSettings(archive)).toMatchObject({ askWayback: true, askMemgator: false });
    await passTime();
    (await marked(root, "look-elsewhere")).click();
    await passTime();
    expect(root.querySelector("[data-testid=look-consent]")).toBeNull();
    expect(asked.at(-1)).toBe("lookElsewhere");
  });

  it("asks nobody when the browser gave no access", async () => {
    fakePermissions("refuse");
    const asked = background(nothing);
    const root = await renderView(<WhereElse resource={resource} />, archive);
    (await marked(root, "look-elsewhere")).click();
    (await marked(root, "agree-look")).click();
    await textOf(root, "findings", /no access/);
    expect(asked).toEqual([]);
  });

  it("does not take an outage for the lack of a copy", async () => {
    fakePermissions("allow");
    await putSetting(archive, { name: "askWayback", value: true });
    background({ kind: "looked", findings: [{ service: "wayback", kind: "outage", detail: "HTTP 503" }] });
    const root = await renderView(<WhereElse resource={resource} />, archive);
    (await marked(root, "look-elsewhere")).click();
    const text = await textOf(root, "finding-wayback", /not known/);
    expect(text).not.toContain("No copy");
  });

  it("is not offered for an address of the reader's own network", async () => {
    const inside = { ...resource, uri: "http://192.168.0.9/a" };
    const root = await renderView(<WhereElse resource={inside} />, archive);
    await textOf(root, "elsewhere", /private network/);
    expect(root.querySelectorAll("button, a")).toHaveLength(0);
  });
});

describe("a save elsewhere", () => {
  it("asks first, then shows the public copy", async () => {
    fakePermissions("allow");
    const uri = "https://web.archive.org/web/20240829010203/https://news.example.cn/reservoir.html";
    background(nothing, { kind: "saved", uri, at: "2024-08-29T01:02:03.000Z" });
    const root = await renderView(<WhereElse resource={resource} />, archive);
    (await marked(root, "save-elsewhere")).click();
    await textOf(root, "save-consent", /publishes its copy for everybody/);
    (await marked(root, "agree-save")).click();
    await textOf(root, "save-elsewhere-state", /Saved and public/);
    expect(root.querySelector("[data-testid=save-elsewhere-state] a")?.getAttribute("href")).toBe(uri);
    expect(await readSettings(archive)).toMatchObject({ saveToWayback: true, askWayback: false });
  });
});

describe("the options", () => {
  it("take a word back, and the access that nothing else needs with it", async () => {
    const permissions = fakePermissions("allow", WAYBACK);
    background(nothing);
    await putSetting(archive, { name: "askWayback", value: true });
    await putSetting(archive, { name: "saveToWayback", value: true });
    const root = await renderView(<ArchiveOptions />, archive);
    (await marked(root, "setting-saveToWayback")).click();
    for (let tries = 0; tries < 20 && (await readSettings(archive)).saveToWayback; tries++) await passTime();
    await passTime();
    expect([...permissions.granted]).toEqual(WAYBACK);
    (await marked(root, "setting-askWayback")).click();
    for (let tries = 0; tries < 20 && permissions.granted.size > 0; tries++) await passTime();
    expect([...permissions.granted]).toEqual([]);
    expect(await readSettings(archive)).toMatchObject({ askWayback: false, saveToWayback: false });
  });
});
