import { beforeEach, expect, it } from "vitest";
import { readSettings, putSetting } from "../../../src/archive/settings.ts";
import { EvidenceOptions } from "../../../src/ui/options/evidence-options.tsx";
import { emptyArchive } from "../../archive/sample-records.ts";
import { answerCommands } from "../answer-commands.ts";
import { marked, passTime, renderView, textOf } from "../render-view.tsx";
import { speakEnglish } from "../speak-english.ts";

beforeEach(speakEnglish);

it("asks the server by default, keeps no screenshot, and stores what the reader chooses", async () => {
  const archive = emptyArchive();
  answerCommands({ putSetting: (change) => putSetting(archive, change) });
  const root = await renderView(<EvidenceOptions />, archive);
  const ask = (await marked(root, "setting-askServer")) as HTMLInputElement;
  const screenshot = (await marked(root, "setting-screenshot")) as HTMLInputElement;
  expect([ask.checked, screenshot.checked]).toEqual([true, false]);
  ask.click();
  screenshot.click();
  await passTime();
  expect(await readSettings(archive)).toMatchObject({ askServer: false, screenshot: true });
});

it("says when the choice could not be stored", async () => {
  answerCommands({
    putSetting: () => {
      throw new Error("disk full");
    },
  });
  const root = await renderView(<EvidenceOptions />, emptyArchive());
  (await marked(root, "setting-screenshot")).click();
  await textOf(root, "evidence-options", /could not be stored.*disk full/);
});
