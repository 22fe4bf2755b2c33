import { createHash } from "node:crypto";
import { mkdirSync, realpathSync, writeFileSync } from "node:fs";
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

/** A fresh profile with one bookmark, whose reader has agreed to the extension's optional permissions. */
export function chromiumProfile(extensionDir: string): TemporaryDirectory {
  const profile = temporaryDirectory("profile");
  const write = (name: string, content: unknown): void =>
    writeFileSync(join(profile.path, "Default", name), JSON.stringify(content));
  mkdirSync(join(profile.path, "Default"));
  const settings = { [unpackedId(extensionDir)]: { runtime_granted_permissions: AGREED_TO } };
  write("Preferences", { extensions: { settings } });
  write("Bookmarks", {
    version: 1,
    roots: { bookmark_bar: BAR, other: folder("2", []), synced: folder("3", []) },
  });
  return profile;
}

function folder(id: string, children: readonly unknown[]) {
  return { type: "folder", id, name: "", date_added: "0", children };
}

const BAR = folder("1", [
  { type: "url", id: "4", name: "河湾镇", url: "https://bookmarked.hewan.example/1.html", date_added: "0" },
]);

/** Chromium names an unpacked extension by the SHA-256 of its path, in letters from a to p. */
function unpackedId(extensionDir: string): string {
  const digest = createHash("sha256").update(realpathSync(extensionDir)).digest("hex").slice(0, 32);
  return Array.from(digest, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join("");
}
