import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { readPage } from "../src/page/read-page.ts";

/** Injected on demand into one tab; `readTab` calls what it leaves in its isolated world. */
export default defineUnlistedScript(() => {
  Object.assign(globalThis, { ironpotRead: readPage });
});
