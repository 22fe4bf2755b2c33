import type { PageDriver } from "../drivers/browser-driver.ts";
import { attributesOf, clickWhenThere, marked, textOf, untilText } from "./elements.ts";
import { until } from "./until.ts";
import type { World } from "./world.ts";

/** What the popup answers: its mark (`saved`, `edited`, `removed` …) and all its text. */
export interface PopupAnswer {
  readonly mark: string;
  readonly text: string;
}

export async function popupAnswer(popup: PageDriver): Promise<PopupAnswer> {
  const [mark] = await attributesOf(popup, marked("status"), "data-mark");
  return { mark: mark ?? "", text: (await textOf(popup, "main")) ?? "" };
}

/** Waits until the popup has an answer, i.e. is no longer busy, and until it is one of `marks` when given. */
export function settledAnswer(popup: PageDriver, ...marks: readonly string[]): Promise<PopupAnswer> {
  return until(
    `the popup answers ${marks.join(" or ") || "something"}`,
    () => popupAnswer(popup),
    ({ mark }) => (marks.length > 0 ? marks.includes(mark) : mark !== "" && mark !== "busy"),
  );
}

/** Opens the popup on a page, waits until it says something that fits, and closes it. */
export async function popupSays(world: World, page: PageDriver, fits: RegExp): Promise<void> {
  const popup = await world.browser.openPopup(page);
  await untilText(popup, "main", fits);
  await popup.close();
}

/** Opens the popup on a page, reads its settled answer and closes it. */
export async function askPopup(
  world: World,
  page: PageDriver,
  ...marks: readonly string[]
): Promise<PopupAnswer> {
  const popup = await world.browser.openPopup(page);
  const answer = await settledAnswer(popup, ...marks);
  await popup.close();
  return answer;
}

/**
 * Opens the popup on a page, presses its "save now" and waits for the word that it is saved: by itself,
 * or as part of what the page shows against the copy.
 */
export async function saveByPopup(world: World, page: PageDriver): Promise<PopupAnswer> {
  const popup = await world.browser.openPopup(page);
  await clickWhenThere(popup, marked("action-save"));
  const answer = await settledAnswer(popup, "saved", "unchanged");
  await popup.close();
  return answer;
}
