import type { PageDriver } from "../drivers/browser-driver.ts";
import { until } from "./until.ts";

/** Selector of an element that our own views mark for tests. */
export function marked(id: string): string {
  return `[data-testid="${id}"]`;
}

/** Text of the first match as it is shown; `null` when there is none. */
export function textOf(page: PageDriver, selector: string): Promise<string | null> {
  return page.evaluate((wanted: string) => {
    const element = document.querySelector<HTMLElement>(wanted);
    return element ? element.innerText.trim() : null;
  }, selector);
}

/** An attribute of every match. */
export function attributesOf(page: PageDriver, selector: string, name: string): Promise<(string | null)[]> {
  return page.evaluate(
    (wanted: string, attribute: string) =>
      Array.from(document.querySelectorAll(wanted), (element) => element.getAttribute(attribute)),
    selector,
    name,
  );
}

/** Waits until the first match shows text that fits, and gives it. */
export async function untilText(
  page: PageDriver,
  selector: string,
  fits: RegExp,
  patience?: number,
): Promise<string> {
  const text = await until(
    `${selector} shows ${fits.source}`,
    () => textOf(page, selector),
    (shown) => shown !== null && fits.test(shown),
    patience,
  );
  return text ?? "";
}

/** Waits until nothing matches any more. */
export async function untilGone(page: PageDriver, selector: string): Promise<void> {
  await until(
    `${selector} is gone`,
    () => attributesOf(page, selector, "id"),
    (found) => found.length === 0,
  );
}

/** Waits for the element, then clicks it. */
export async function clickWhenThere(page: PageDriver, selector: string): Promise<void> {
  await until(
    `${selector} is there`,
    () => attributesOf(page, `${selector}:not(:disabled)`, "id"),
    (found) => found.length > 0,
  );
  await page.click(selector);
}
