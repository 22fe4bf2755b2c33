import { beforeEach, describe, expect, it } from "vitest";
import type { Archive } from "../../../src/archive/open-archive.ts";
import { putSetting, readSettings } from "../../../src/archive/settings.ts";
import { TellingOptions } from "../../../src/ui/options/telling-options.tsx";
import { emptyArchive } from "../../archive/sample-records.ts";
import { answerCommands } from "../answer-commands.ts";
import { fakePermissions } from "../fake-permissions.ts";
import { marked, passTime, renderView, textOf } from "../render-view.tsx";
import { speakEnglish } from "../speak-english.ts";

let archive: Archive;

beforeEach(async () => {
  await speakEnglish();
  archive = emptyArchive();
  answerCommands({ putSetting: (change) => putSetting(archive, change) });
});

async function clickSwitch(root: HTMLElement, name: string): Promise<HTMLInputElement> {
  const box = (await marked(root, `setting-${name}`)) as HTMLInputElement;
  box.click();
  await passTime();
  await passTime();
  return box;
}

describe("what is told outside our pages", () => {
  it("is all off at first, and says what a banner gives away", async () => {
    fakePermissions("allow");
    const root = await renderView(<TellingOptions />, archive);
    expect(((await marked(root, "setting-banner")) as HTMLInputElement).checked).toBe(false);
    expect(((await marked(root, "setting-notify")) as HTMLInputElement).checked).toBe(false);
    await textOf(root, "telling-options", /page can notice/);
    await clickSwitch(root, "banner");
    expect(await readSettings(archive)).toMatchObject({ banner: true, notify: false });
  });

  it("asks the browser in the click, and gives the permission back with the switch", async () => {
    const { granted, requests } = fakePermissions("allow");
    const root = await renderView(<TellingOptions />, archive);
    await clickSwitch(root, "notify");
    expect([requests, (await readSettings(archive)).notify]).toEqual([[["notifications"]], true]);
    const hour = (await marked(root, "digest-hour")) as HTMLSelectElement;
    hour.value = "21";
    hour.dispatchEvent(new Event("change", { bubbles: true }));
    await passTime();
    expect(await readSettings(archive)).toMatchObject({ digestHour: 21, notifyTitles: false });
    await clickSwitch(root, "notify");
    expect([(await readSettings(archive)).notify, granted.size]).toEqual([false, 0]);
  });

  it("stays off when the browser says no, and says so", async () => {
    fakePermissions("refuse");
    const root = await renderView(<TellingOptions />, archive);
    const box = await clickSwitch(root, "notify");
    await textOf(root, "notify-fault", /does not allow notifications/);
    expect([box.checked, (await readSettings(archive)).notify]).toEqual([false, false]);
  });

  it("says when the permission was taken back", async () => {
    fakePermissions("allow");
    await putSetting(archive, { name: "notify", value: true });
    const root = await renderView(<TellingOptions />, archive);
    await textOf(root, "notify-permission", /no longer allows/);
  });
});
