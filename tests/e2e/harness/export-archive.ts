import { randomUUID } from "node:crypto";
import { readdirSync, readFileSync, renameSync } from "node:fs";
import { join } from "node:path";
import type { PageDriver } from "../drivers/browser-driver.ts";
import { clickWhenThere, marked } from "./elements.ts";
import { until } from "./until.ts";
import type { World } from "./world.ts";

/** An exported archive as JSON, and the file it came in. */
export interface Download {
  readonly file: string;
  readonly archive: Readonly<Record<string, unknown>>;
}

const PATIENCE_MS = 60_000;

/** Presses "export" in the library and takes the file that the browser downloads. */
export async function exportArchive({ browser }: World, library: PageDriver): Promise<Download> {
  await clickWhenThere(library, marked("export"));
  return until(
    "the archive is downloaded",
    () => Promise.resolve(takeDownload(browser.downloadsDir)),
    () => true,
    PATIENCE_MS,
  );
}

/** Presses a button that offers a file of text, and gives what it holds. */
export async function downloadedText(
  { browser }: World,
  page: PageDriver,
  button: string,
  name: RegExp,
): Promise<string> {
  await clickWhenThere(page, marked(button));
  return until(
    `${name.source} is downloaded`,
    () => {
      const found = readdirSync(browser.downloadsDir).find((file) => name.test(file));
      return Promise.resolve(found ? readFileSync(join(browser.downloadsDir, found), "utf8") : "");
    },
    (text) => text !== "",
    PATIENCE_MS,
  );
}

/** Moves the file out of the next one's way. Throws while there is none or while it is being written. */
function takeDownload(directory: string): Download {
  const name = readdirSync(directory).find((found) => /^ironpot-.*\.json$/.test(found));
  if (!name) throw new Error("no file yet");
  const archive = JSON.parse(readFileSync(join(directory, name), "utf8")) as Download["archive"];
  const file = join(directory, `taken-${randomUUID()}.json`);
  renameSync(join(directory, name), file);
  return { file, archive };
}
