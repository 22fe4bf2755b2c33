import { i18n } from "#i18n";
import { browser } from "wxt/browser";

export const SAVE_MENU = "save-now";

/** Menus outlive the background but not an update, so this runs at each install and update. */
export async function installMenu(): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({
    id: SAVE_MENU,
    title: i18n.t("contextMenuSave"),
    contexts: ["page", "selection"],
  });
}
