import { beforeEach, describe, expect, it } from "vitest";
import { commitCapture } from "../../../src/archive/commit-capture.ts";
import type { Archive } from "../../../src/archive/open-archive.ts";
import { restForAccess } from "../../../src/archive/recheck-queue.ts";
import { putSetting, readSettings } from "../../../src/archive/settings.ts";
import { RecheckQuestion } from "../../../src/ui/components/recheck-question.tsx";
import { RecheckOptions } from "../../../src/ui/options/recheck-options.tsx";
import { emptyArchive, sampleRecord } from "../../archive/sample-records.ts";
import { answerCommands } from "../answer-commands.ts";
import { fakePermissions } from "../fake-permissions.ts";
import { marked, passTime, renderView, textOf } from "../render-view.tsx";
import { speakEnglish } from "../speak-english.ts";

let archive: Archive;

beforeEach(async () => {
  await speakEnglish();
  archive = emptyArchive();
  fakePermissions("allow");
  answerCommands({ putSetting: (change) => putSetting(archive, change) });
});

const choose = (recheck: "on" | "off") => putSetting(archive, { name: "recheck", value: recheck });

describe("the question", () => {
  const question = <RecheckQuestion watched class="" />;

  it("says what a look tells the site and puts two buttons forward that look alike", async () => {
    const root = await renderView(question, archive);
    await textOf(root, "recheck-question", /address.*IP address.*browser.*somebody/);
    const buttons = [await marked(root, "recheck-on"), await marked(root, "recheck-off")];
    expect(buttons.map(({ className }) => className)).toEqual(["button", "button"]);
    expect(buttons.map((button) => button.getAttribute("aria-pressed"))).toEqual(["false", "false"]);
  });

  it.each(["on", "off"] as const)("is gone for good after the answer %s", async (answer) => {
    const root = await renderView(question, archive);
    (await marked(root, `recheck-${answer}`)).click();
    await passTime();
    await passTime();
    expect((await readSettings(archive)).recheck).toBe(answer);
    expect(root.textContent).toBe("");
  });

  it("is not asked while nothing is watched", async () => {
    const root = await renderView(<RecheckQuestion watched={false} class="" />, archive);
    await passTime();
    expect(root.textContent).toBe("");
  });

  it("says when the answer could not be stored", async () => {
    answerCommands({
      putSetting: () => {
        throw new Error("disk full");
      },
    });
    const root = await renderView(question, archive);
    (await marked(root, "recheck-on")).click();
    await textOf(root, "recheck-question", /could not be stored.*disk full/);
  });
});

describe("the options", () => {
  it("tell the state, the next look, and let it be changed", async () => {
    const root = await renderView(<RecheckOptions />, archive);
    await textOf(root, "recheck-state", /Not chosen yet/);
    (await marked(root, "recheck-on")).click();
    await textOf(root, "recheck-state", /by themselves.*Nothing is saved/);
    await commitCapture(archive, await sampleRecord());
    await textOf(root, "recheck-state", /due now/);
    (await marked(root, "recheck-off")).click();
    await textOf(root, "recheck-state", /only when you ask/);
  });

  it("name the sites that are not looked at for lack of access, and ask in the click alone", async () => {
    const asked = fakePermissions("allow");
    await choose("on");
    await commitCapture(archive, await sampleRecord());
    await restForAccess(archive, "news.example.cn");
    const root = await renderView(<RecheckOptions />, archive);
    await textOf(root, "recheck-access", /lack of access: news\.example\.cn/);
    expect(asked.requests).toEqual([]);
    (await marked(root, "recheck-allow")).click();
    await passTime();
    expect(asked.requests).toEqual([["*://news.example.cn/*"]]);
  });
});
