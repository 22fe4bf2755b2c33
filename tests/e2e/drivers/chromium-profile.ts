import { createHash } from "node:crypto";
import { cpSync, mkdirSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { temporaryDirectory } from "./temporary-directory.ts";
import type { TemporaryDirectory } from "./temporary-directory.ts";

/**
 * What the profile's reader has agreed to before: Chromium does not ask again for what was granted once,
 * and headless nobody could answer. Nothing of it is active until the extension asks for it.
 */
const AGREED_TO = {
  api: ["bookmarks", "tabs"],
  explicit_host: [],
  manifest_permissions: [],
  scriptable_host: [],
};

/** Directories of the extension in one profile: far more than there are tests. */
const DIRECTORIES = 200;

export interface ChromiumProfile {
  readonly directory: TemporaryDirectory;
  /** Copies the extension to where the profile has not had it yet: Chromium takes it for another one. */
  readonly copyExtension: () => string;
}

/** A fresh profile with one bookmark, whose reader has agreed to the extension's optional permissions. */
export function chromiumProfile(extensionDir: string): ChromiumProfile {
  const directory = temporaryDirectory("profile");
  const write = (name: string, content: unknown): void =>
    writeFileSync(join(directory.path, "Default", name), JSON.stringify(content));
  mkdirSync(join(directory.path, "Default"));
  const builds = join(realpathSync(directory.path), "builds");
  const directories = Array.from({ length: DIRECTORIES }, (_, index) => join(builds, String(index)));
  const agreed = directories.map((path) => [unpackedId(path), { runtime_granted_permissions: AGREED_TO }]);
  write("Preferences", { extensions: { settings: Object.fromEntries(agreed) as object } });
  write("Bookmarks", {
    version: 1,
    roots: { bookmark_bar: BAR, other: folder("2", []), synced: folder("3", []) },
  });
  const copyExtension = (): string => {
    const path = directories.pop();
    if (path === undefined) throw new Error("this profile has had the extension in every directory");
    rmSync(builds, { recursive: true, force: true });
    cpSync(extensionDir, path, { recursive: true });
    return path;
  };
  return { directory, copyExtension };
}

function folder(id: string, children: readonly unknown[]) {
  return { type: "folder", id, name: "", date_added: "0", children };
}

const BAR = folder("1", [
  { type: "url", id: "4", name: "河湾镇", url: "https://bookmarked.hewan.example/1.html", date_added: "0" },
]);

/** Chromium names an unpacked extension by the SHA-256 of its real path, in letters from a to p. */
function unpackedId(realPath: string): string {
  const digest = createHash("sha256").update(realPath).digest("hex").slice(0, 32);
  return Array.from(digest, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join("");
}
