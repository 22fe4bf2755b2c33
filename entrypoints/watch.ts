import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { sendMessage } from "../src/messages/messenger.ts";
import { watchPage } from "../src/page/watch-page.ts";

/** Runs only on sites that a watch rule names and the reader granted; see `registerWatcher`. */
export default defineUnlistedScript(() => {
  const world = globalThis as { ironpotWatches?: true; ironpotOnceSeen?: true };
  if (world.ironpotWatches) return;
  world.ironpotWatches = true;
  watchPage(async () => (await sendMessage("pageReady", undefined)).lookAgain, {
    onceSeen: world.ironpotOnceSeen === true,
  });
});
