import assert from "node:assert/strict";
import { html } from "../../scripts/serve/routes.ts";
import { NEWS_ARTICLE } from "../fixtures/sites/news-pages.ts";
import type { PageDriver } from "./drivers/browser-driver.ts";
import { shownLines, untilBatch } from "./harness/batch.ts";
import { clickWhenThere, marked, untilGone, untilText } from "./harness/elements.ts";
import { inEachBrowser } from "./harness/in-each-browser.ts";
import { openLibrary, rowWithFate } from "./harness/library.ts";
import { until } from "./harness/until.ts";
import { watchPreset } from "./harness/watchlist.ts";
import type { World } from "./harness/world.ts";

/** Makes every look due, as a long sleep of the computer does. */
function sleepLong(page: PageDriver): Promise<void> {
  return page.evaluate(async () => {
    const settled = <R>(request: IDBRequest<R>): Promise<R> =>
      new Promise((resolve, reject) => {
        request.addEventListener("success", () => resolve(request.result));
        request.addEventListener("error", () => reject(request.error ?? new Error("IndexedDB failed")));
      });
    const database = await settled(indexedDB.open("ironpot"));
    const store = database.transaction("rechecks", "readwrite").objectStore("rechecks");
    for (const row of await settled(store.getAll()))
      await settled(store.put({ ...row, dueAt: "2026-01-01T00:00:00.000Z" }));
    database.close();
  });
}

function alarms(page: PageDriver): Promise<string[]> {
  return page.evaluate(async () => (await chrome.alarms.getAll()).map(({ name }) => name));
}

function looks({ archive }: World): Promise<number> {
  return archive.countOf("observations");
}

async function untilLooks(world: World, count: number): Promise<void> {
  await until(
    `${count} looks are recorded`,
    () => looks(world),
    (found) => found >= count,
  );
}

inEachBrowser(
  "nothing is looked at until the reader chooses; then what is due is, by itself",
  async (world) => {
    await watchPreset(world, "chinese-news");
    const article = await world.browser.openPage(NEWS_ARTICLE.address);
    await until(
      "the article is saved and the server was asked",
      () => world.archive.countOf("servedViews"),
      (count) => count === 1,
    );
    await article.close();
    const options = await world.browser.openExtensionPage("options.html");
    await untilText(options, marked("recheck-question"), /IP address/);
    await sleepLong(options);
    assert.deepEqual(await alarms(options), [], "no choice, no alarm");
    assert.equal(await looks(world), 0);
    const asked = world.sites.seen.length;

    await clickWhenThere(options, `${marked("recheck-question")} ${marked("recheck-on")}`);
    await untilLooks(world, 1);
    await untilGone(options, marked("recheck-question"));
    await untilText(options, marked("recheck-state"), /by themselves\. Next look/);
    const requests = world.sites.seen.slice(asked).filter(({ address }) => address === NEWS_ARTICLE.address);
    assert.equal(requests.length, 1);
    for (const header of ["cookie", "referer", "origin"] as const)
      assert.equal(requests[0]?.headers[header], undefined, header);

    world.sites.routes.set(NEWS_ARTICLE.address, html("<title>410</title>", 410));
    await sleepLong(options);
    await world.browser.killBackground();
    // A choice made anew wakes the background, as its alarm would half a minute later.
    await clickWhenThere(options, `${marked("recheck-options")} ${marked("recheck-on")}`);
    await untilLooks(world, 2);
    await until(
      "the alarm is there again",
      () => alarms(options),
      (names) => names.includes("rechecks"),
    );
    const library = await openLibrary(world, 1);
    await rowWithFate(library, "removed");

    await clickWhenThere(library, marked("several"));
    await clickWhenThere(library, marked("pick-shown"));
    await untilText(library, marked("check-picked"), /Check 1 article$/);
    await clickWhenThere(library, marked("check-picked"));
    assert.match(await untilBatch(library, "done"), /1 of 1 done · Removed: 1/);
    const [line] = await shownLines(library);
    assert.match(line?.text ?? "", /410[\s\S]*Open copy/);

    await clickWhenThere(options, `${marked("recheck-options")} ${marked("recheck-off")}`);
    await until(
      "the alarm is switched off",
      () => alarms(options),
      (names) => !names.includes("rechecks"),
    );
    await untilText(options, `${marked("recheck-state")}[data-choice="off"]`, /./);
  },
);
