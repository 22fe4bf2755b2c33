import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { sendMessage } from "../src/messages/messenger.ts";
import { showBanner, type BannerWords } from "../src/page/show-banner.ts";

/** Injected into a removed page that the reader has saved, where they want to be told; see `putBanner`. */
export default defineUnlistedScript(() => {
  const world = globalThis as { ironpotBanner?: ReturnType<typeof showBanner> };
  const show = (words: BannerWords): void => {
    world.ironpotBanner?.remove();
    world.ironpotBanner = showBanner(words, {
      open: () => tell("openCopy"),
      dismiss: () => tell("dismissBanner"),
    });
  };
  Object.assign(world, { ironpotShowBanner: show });
});

/** Says nothing but what was clicked: which page it was, the background knows from the browser. */
function tell(deed: "openCopy" | "dismissBanner"): void {
  sendMessage(deed, undefined).catch((error: unknown) => {
    // The extension was updated or removed: this script has no background any more.
    console.debug("Ironpot: the banner was not heard", error);
  });
}
