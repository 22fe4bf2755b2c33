import { copyFileSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import type { PageDriver } from "../../tests/e2e/drivers/browser-driver.ts";
import { attributesOf, marked } from "../../tests/e2e/harness/elements.ts";
import { exportArchive } from "../../tests/e2e/harness/export-archive.ts";
import { settledAnswer } from "../../tests/e2e/harness/popup.ts";
import type { World } from "../../tests/e2e/harness/world.ts";
import { corpusAnswer, readCorpusRows } from "./corpus-rows.ts";
import type { CorpusRow } from "./corpus-rows.ts";

/** "Save now", or "save this version" where another capture of the article reads differently. */
const SAVE_BUTTON = "[data-testid='action-save'], [data-testid='action-save-version']";

/** How one page of the corpus ended: `saved`, `known` (its article was saved before) or `refused`. */
interface Ending {
  readonly kind: "saved" | "known" | "refused";
  /** The popup's own words. */
  readonly words: string;
}

/** Saves every page of a corpus by the real popup at its real address, and exports what was saved. */
export async function saveCorpus(
  world: World,
  directory: string,
  output: string,
  say: (line: string) => void,
): Promise<void> {
  const endings: Ending[] = [];
  for (const row of await readCorpusRows(directory)) {
    // Two captures of one address may be in a corpus: each is served when its turn comes.
    world.sites.routes.set(row.url, await corpusAnswer(directory, row));
    const ending = await savePage(world, row);
    endings.push(ending);
    say(`${ending.kind.padEnd(8)} ${row.id}  ${row.url.slice(0, 70)}  ${ending.words}`);
  }
  mkdirSync(output, { recursive: true });
  const library = await world.browser.openExtensionPage("library.html");
  copyFileSync((await exportArchive(world, library)).file, join(output, "archive.json"));
  for (const line of summary(endings)) say(line);
}

async function savePage(world: World, { url }: CorpusRow): Promise<Ending> {
  const page = await world.browser.openPage("about:blank");
  try {
    await visitPatiently(page, url);
    const popup = await world.browser.openPopup(page);
    const before = await settledAnswer(popup);
    const [action] = await attributesOf(popup, SAVE_BUTTON, "data-testid");
    if (!action)
      return { kind: knownMark(before.mark) ? "known" : "refused", words: await answerWords(popup) };
    await popup.click(marked(action));
    const after = await settledAnswer(popup, "saved", "unchanged", "edited", "error", "none", "removed");
    const saved = ["saved", "unchanged", "edited"].includes(after.mark);
    return { kind: saved ? "saved" : "refused", words: await answerWords(popup) };
  } catch (error) {
    return {
      kind: "refused",
      words: error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error),
    };
  } finally {
    await page.close();
  }
}

/** Real pages wait for hosts that are not there; what has arrived after the load timeout is what a reader sees. */
async function visitPatiently(page: PageDriver, url: string): Promise<void> {
  try {
    await page.visit(url);
  } catch (error) {
    if (!/timeout|timed out|did not load/i.test(String(error))) throw error;
  }
}

function knownMark(mark: string): boolean {
  return ["unchanged", "edited", "saved", "moved"].includes(mark);
}

/** The popup's status and notes in one line. */
function answerWords(popup: PageDriver): Promise<string> {
  return popup.evaluate(() =>
    Array.from(
      document.querySelectorAll<HTMLElement>(".status-line p, .status-note"),
      (part) => part.innerText,
    )
      .join(" · ")
      .replace(/\s+/g, " "),
  );
}

function summary(endings: readonly Ending[]): string[] {
  const count = (kind: Ending["kind"]): number => endings.filter((ending) => ending.kind === kind).length;
  const reasons = new Map<string, number>();
  for (const { kind, words } of endings)
    if (kind === "refused") reasons.set(words, (reasons.get(words) ?? 0) + 1);
  return [
    "",
    `${endings.length} pages: ${count("saved")} saved, ${count("known")} saved before under another address or capture, ${count("refused")} refused`,
    ...[...reasons].map(([words, pages]) => `  ${String(pages).padStart(4)} × ${words}`),
  ];
}
