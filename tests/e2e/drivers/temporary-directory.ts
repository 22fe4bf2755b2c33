import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A directory that goes when `remove` is called, or at the latest with this process. */
export interface TemporaryDirectory {
  readonly path: string;
  remove(): void;
}

export function temporaryDirectory(purpose: string): TemporaryDirectory {
  const path = mkdtempSync(join(tmpdir(), `ironpot-${purpose}-`));
  const remove = (): void => {
    process.off("exit", remove);
    // A browser that is just ending may still write into it.
    rmSync(path, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
  };
  process.once("exit", remove);
  return { path, remove };
}

export function emptyDirectory(path: string): void {
  for (const name of readdirSync(path)) rmSync(join(path, name), { recursive: true, force: true });
}
