import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { pageLinks } from "../src/batch/page-links.ts";

/** Injected on demand into one tab; `readLinks` calls what it leaves in its isolated world. */
export default defineUnlistedScript(() => {
  Object.assign(globalThis, { ironpotLinks: () => pageLinks(document, location.href) });
});
