import { copyFileSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { exportArchive } from "../../tests/e2e/harness/export-archive.ts";
import { attributesOf, marked, untilText } from "../../tests/e2e/harness/elements.ts";
import { checkNow, openLibrary } from "../../tests/e2e/harness/library.ts";
import { saveByPopup, settledAnswer } from "../../tests/e2e/harness/popup.ts";
import { until } from "../../tests/e2e/harness/until.ts";
import { watchPreset } from "../../tests/e2e/harness/watchlist.ts";
import type { World } from "../../tests/e2e/harness/world.ts";
import type { PageDriver } from "../../tests/e2e/drivers/browser-driver.ts";
import type { Chapter } from "./story.ts";

type Say = (line: string) => void;

/** Lets the extension live through the story as a reader would; answers where the archive was written. */
export async function tellStory(
  world: World,
  story: readonly Chapter[],
  output: string,
  say: Say,
): Promise<string> {
  mkdirSync(output, { recursive: true });
  say("Switching on the lists “WeChat public accounts” and “Chinese news” …");
  await watchPreset(world, "wechat");
  await watchPreset(world, "chinese-news");
  await saveAll(world, story, say);
  say("Now the publishers act: a notice, an edit, a captcha, a 404 …");
  for (const { article, later } of story) if (later) world.sites.routes.set(article.address, later);
  const library = await checkAll(world, story, say);
  await takeScreenshots(world, story, library, output, say);
  const file = join(output, "archive.json");
  await library.visit(await library.evaluate(() => location.href.replace(/#.*/, "")));
  copyFileSync((await exportArchive(world, library)).file, file);
  return file;
}

async function saveAll(world: World, story: readonly Chapter[], say: Say): Promise<void> {
  let captures = 0;
  for (const { article, saved } of story) {
    const page = await world.browser.openPage(article.address);
    say(`Reading ${article.title}${saved === "manual" ? " and saving it by hand" : ""}`);
    if (saved === "manual") await saveByPopup(world, page);
    captures++;
    await until(
      `${article.title} is saved`,
      () => world.archive.countOf("captures"),
      (kept) => kept >= captures,
    );
    await page.close();
  }
}

async function checkAll(world: World, story: readonly Chapter[], say: Say): Promise<PageDriver> {
  const library = await openLibrary(world, story.length);
  for (const { article } of story) {
    say(`Checking the original of ${article.title}`);
    await checkNow(world, library, article.title);
  }
  return library;
}

async function takeScreenshots(
  world: World,
  story: readonly Chapter[],
  library: PageDriver,
  output: string,
  say: Say,
): Promise<void> {
  say("Taking screenshots of popup, library, comparison and options …");
  await library.activate();
  await library.screenshot(`${output}/library.png`);

  const removed = story.find(({ expected }) => expected.notice !== null);
  const page = await world.browser.openPage(removed?.article.address ?? "about:blank");
  const popup = await world.browser.openPopup(page);
  await settledAnswer(popup, "removed");
  await popup.screenshot(`${output}/popup.png`);
  await popup.close();
  await page.close();

  await openEdited(world, story, library);
  await library.screenshot(`${output}/comparison.png`);

  const options = await world.browser.openExtensionPage("options.html");
  await untilText(options, "main", /./);
  await options.screenshot(`${output}/options.png`);
  await options.close();
}

/** Leads the library to the comparison of the edited article's two versions. */
async function openEdited(world: World, story: readonly Chapter[], library: PageDriver): Promise<void> {
  const edited = story.find(({ expected }) => expected.fate === "edited");
  const resources = await world.archive.rows("resources");
  const resource = resources.find(({ uri }) => uri === edited?.article.address);
  await library.evaluate((id: string) => {
    location.hash = `#/resource/${id}`;
  }, resource?.id ?? "");
  await untilText(library, marked("history"), /./);
  const [older, newer] = await attributesOf(library, marked("capture-line"), "data-capture");
  await library.evaluate(
    (from: string, to: string) => {
      location.hash = `#/compare/${from}/${to}`;
    },
    older ?? "",
    newer ?? "",
  );
  await untilText(library, marked("summary"), /\+\d/);
}
