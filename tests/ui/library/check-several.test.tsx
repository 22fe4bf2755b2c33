import { beforeEach, expect, it } from "vitest";
import { commitCapture } from "../../../src/archive/commit-capture.ts";
import type { Archive } from "../../../src/archive/open-archive.ts";
import { ListView } from "../../../src/ui/library/list-view.tsx";
import { emptyArchive, sampleRecord } from "../../archive/sample-records.ts";
import { answerCommands } from "../answer-commands.ts";
import { fakePermissions } from "../fake-permissions.ts";
import { marked, passTime, renderView, textOf } from "../render-view.tsx";
import { speakEnglish } from "../speak-english.ts";

let archive: Archive;
let started: (readonly string[])[];

beforeEach(async () => {
  await speakEnglish();
  archive = emptyArchive();
  fakePermissions("allow", ["*://news.example.cn/*"]);
  started = [];
  answerCommands({
    startCheck: ({ resourceIds }) => {
      started.push(resourceIds);
      return { kind: "no-links" };
    },
  });
  for (const [slug, title] of [
    ["reservoir", "水库清淤"],
    ["market", "菜市场"],
  ] as const)
    await commitCapture(archive, await sampleRecord({ slug, title }));
});

async function openChecks(): Promise<HTMLElement> {
  const root = await renderView(<ListView />, archive);
  (await marked(root, "several")).click();
  await marked(root, "check-several");
  return root;
}

it("checks what is ticked", async () => {
  const root = await openChecks();
  const box = root.querySelector<HTMLInputElement>("[data-testid='pick-resource'][aria-label*='菜市场']");
  box?.click();
  await textOf(root, "check-picked", /Check 1 article$/);
  (await marked(root, "check-picked")).click();
  await passTime();
  expect(started).toEqual([["resource-market"]]);
});

it("checks what the filter shows", async () => {
  const root = await openChecks();
  const filter = (await marked(root, "filter")) as HTMLInputElement;
  filter.value = "水库";
  filter.dispatchEvent(new Event("input", { bubbles: true }));
  await passTime();
  (await marked(root, "pick-shown")).click();
  await passTime();
  (await marked(root, "check-picked")).click();
  await passTime();
  expect(started).toEqual([["resource-reservoir"]]);
});

it("checks everything, whatever is shown", async () => {
  const root = await openChecks();
  await textOf(root, "check-all", /2 articles/);
  (await marked(root, "check-all")).click();
  await passTime();
  expect(started.map((ids) => ids.toSorted())).toEqual([["resource-market", "resource-reservoir"]]);
});
