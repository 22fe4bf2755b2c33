import type { ChromiumProcess } from "./chromium-process.ts";
import { emptyDirectory } from "./temporary-directory.ts";

/**
 * Takes out of a Chromium what a test left in it: its tabs, what sites stored, and the extension with its
 * archive, settings and granted hosts. The next one has another directory, so another origin.
 */
export async function emptyChromium(
  { browser, downloadsDir }: ChromiumProcess,
  extensionId: string,
): Promise<void> {
  const blank = await browser.newPage();
  for (const page of await browser.pages()) if (page !== blank) await page.close();
  await browser.uninstallExtension(extensionId);
  const session = await blank.createCDPSession();
  await session.send("Storage.clearDataForOrigin", { origin: "*", storageTypes: "all" });
  await session.send("Network.clearBrowserCache");
  await session.detach();
  emptyDirectory(downloadsDir);
}
