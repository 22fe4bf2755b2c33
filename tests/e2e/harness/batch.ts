import type { PageDriver } from "../drivers/browser-driver.ts";
import { clickWhenThere, marked, textOf } from "./elements.ts";
import { until } from "./until.ts";
import type { World } from "./world.ts";

/** A line as the reader sees it. */
export interface ShownLine {
  readonly state: string;
  readonly address: string;
  readonly text: string;
}

/** Pastes links into a new list and begins to save them. */
export async function startPastedList(world: World, addresses: readonly string[]): Promise<PageDriver> {
  const page = await world.browser.openExtensionPage("library.html#/batch");
  await paste(page, addresses.join("\n"));
  await clickWhenThere(page, marked("batch-start"));
  await untilBatch(page, "running", "done");
  return page;
}

/** Puts text into the field at once, as pasting does. */
async function paste(page: PageDriver, text: string): Promise<void> {
  await clickWhenThere(page, marked("batch-text"));
  await page.evaluate(
    (selector: string, given: string) => {
      const field = document.querySelector<HTMLTextAreaElement>(selector);
      if (!field) throw new Error("there is no field to paste into");
      field.value = given;
      field.dispatchEvent(new Event("input", { bubbles: true }));
    },
    marked("batch-text"),
    text,
  );
}

/** Waits until the list shown is in one of these states, and gives its status line. */
export async function untilBatch(page: PageDriver, ...states: readonly string[]): Promise<string> {
  const selectors = states.map((state) => `${marked("batch-status")}[data-state="${state}"]`).join(",");
  const text = await until(
    `the list is ${states.join(" or ")}`,
    () => textOf(page, selectors),
    (shown) => shown !== null,
    60_000,
  );
  return text ?? "";
}

export function shownLines(page: PageDriver): Promise<ShownLine[]> {
  return page.evaluate(
    (selector: string) =>
      Array.from(document.querySelectorAll<HTMLElement>(selector), (line) => ({
        state: line.dataset.state ?? "",
        address: line.querySelector("a.address")?.getAttribute("href") ?? "",
        text: line.innerText,
      })),
    marked("batch-line"),
  );
}
