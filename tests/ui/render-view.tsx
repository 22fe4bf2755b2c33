import { render } from "preact";
import type { ComponentChild } from "preact";
import { act } from "preact/test-utils";
import type { Archive } from "../../src/archive/open-archive.ts";
import { ArchiveContext } from "../../src/ui/archive-context.ts";

/** Mounts a view over an archive, in place of the one before. */
export async function renderView(view: ComponentChild, archive: Archive): Promise<HTMLElement> {
  const former = document.querySelector("#root");
  if (former) render(null, former);
  document.body.innerHTML = '<div id="root"></div>';
  const root = document.querySelector<HTMLElement>("#root");
  if (!root) throw new Error("The document takes no elements.");
  await act(async () => {
    render(<ArchiveContext.Provider value={archive}>{view}</ArchiveContext.Provider>, root);
    await Promise.resolve();
  });
  return root;
}

/** The element marked for tests, once it is there; fails after a second. */
export async function marked(root: HTMLElement, id: string): Promise<HTMLElement> {
  for (let tries = 0; tries < 100; tries++) {
    const found = root.querySelector<HTMLElement>(`[data-testid="${id}"]`);
    if (found) return found;
    await passTime();
  }
  throw new Error(`No ${id} in: ${root.innerHTML.slice(0, 2_000)}`);
}

/** Waits until the marked element's text fits, and gives it. */
export async function textOf(root: HTMLElement, id: string, fits: RegExp): Promise<string> {
  let text = "";
  for (let tries = 0; tries < 100; tries++) {
    text = root.querySelector(`[data-testid="${id}"]`)?.textContent ?? "";
    if (fits.test(text)) return text;
    await passTime();
  }
  throw new Error(`${id} never fitted ${fits.source}: ${text}`);
}

/** Lets reads of the archive, answers and drawing take place. */
export async function passTime(): Promise<void> {
  await act(() => new Promise((resolve) => setTimeout(resolve, 10)));
}
