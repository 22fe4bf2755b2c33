import type { PageDriver } from "../drivers/browser-driver.ts";
import { marked, textOf } from "./elements.ts";
import { until } from "./until.ts";
import type { World } from "./world.ts";

/** Opens the library's list and waits until it shows as many articles. */
export async function openLibrary(world: World, articles: number): Promise<PageDriver> {
  const library = await world.browser.openExtensionPage("library.html");
  await until(
    `the library lists ${articles} articles`,
    () => library.evaluate(() => document.querySelectorAll("[data-testid='resource-row']").length),
    (count) => count === articles,
  );
  return library;
}

/** Presses "check now" of the article with this title and waits for its next observation. */
export async function checkNow(world: World, library: PageDriver, title: string): Promise<void> {
  const before = await world.archive.countOf("observations");
  await library.activate();
  await library.click(`[data-testid="resource-row"] button[aria-label*="${title}"]`);
  await until(
    `${title} was checked`,
    () => world.archive.countOf("observations"),
    (count) => count > before,
  );
}

/** Waits until a library row shows this fate, in these words when given. */
export async function rowWithFate(library: PageDriver, fate: string, words = ""): Promise<void> {
  const row = `${marked("resource-row")}[data-fate="${fate}"]`;
  await until(
    `a row shows ${fate} ${words}`,
    () => textOf(library, row),
    (text) => text?.includes(words) === true,
  );
}
