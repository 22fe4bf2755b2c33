import { beforeEach, expect, it } from "vitest";
import { putSetting, readSettings } from "../../../src/archive/settings.ts";
import { NetworkOptions } from "../../../src/ui/options/network-options.tsx";
import { emptyArchive } from "../../archive/sample-records.ts";
import { answerCommands } from "../answer-commands.ts";
import { marked, passTime, renderView } from "../render-view.tsx";
import { speakEnglish } from "../speak-english.ts";

beforeEach(speakEnglish);

it("asks public addresses only until the reader says that a proxy stands between", async () => {
  const archive = emptyArchive();
  answerCommands({ putSetting: (change) => putSetting(archive, change) });
  const root = await renderView(<NetworkOptions />, archive);
  const proxy = (await marked(root, "setting-throughProxy")) as HTMLInputElement;
  expect(proxy.checked).toBe(false);
  proxy.click();
  await passTime();
  expect(await readSettings(archive)).toMatchObject({ throughProxy: true });
});
