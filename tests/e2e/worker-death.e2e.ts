import assert from "node:assert/strict";
import { BLOG_ARTICLE } from "../fixtures/sites/blog-pages.ts";
import { clickWhenThere, marked } from "./harness/elements.ts";
import { inEachBrowser } from "./harness/in-each-browser.ts";
import { popupAnswer, saveByPopup } from "./harness/popup.ts";
import { pause, until } from "./harness/until.ts";
import type { World } from "./harness/world.ts";

const HELD_IMAGE = new URL(BLOG_ARTICLE.images[0] ?? "", BLOG_ARTICLE.address).href;
/** Moments after the click on "save now" at which the background dies, in milliseconds. */
const MOMENTS = [0, 15, 40, 80, 150, 300];

/** Whatever is in the archive is whole: every capture has its resource and all its payloads. */
async function assertWhole({ archive }: World): Promise<void> {
  const resources = new Set((await archive.rows("resources")).map(({ id }) => id));
  const payloads = new Set((await archive.rows("payloads")).map(({ digest }) => digest));
  const captures = await archive.rows("captures");
  assert.equal(resources.size, new Set(captures.map(({ resourceId }) => resourceId)).size);
  for (const capture of captures) {
    assert.ok(resources.has(capture.resourceId), "a capture without its resource");
    const digests = [capture.pageDigest, ...capture.images.map(({ digest }) => digest)];
    for (const digest of digests)
      assert.ok(digest === null || payloads.has(digest), `a capture without its payload ${digest}`);
    for (const paragraph of BLOG_ARTICLE.paragraphs) assert.ok(capture.text.includes(paragraph));
  }
}

inEachBrowser("the background dies while an image is on its way: nothing is half saved", async (world) => {
  const page = await world.browser.openPage(BLOG_ARTICLE.address);
  const image = world.sites.routes.find(new URL(HELD_IMAGE));
  assert.ok(typeof image === "object");
  let letGo = (): void => {};
  const held = new Promise<void>((resolve) => (letGo = resolve));
  world.sites.routes.set(HELD_IMAGE, { ...image, until: held });
  const asked = () => world.sites.seen.filter(({ address }) => address === HELD_IMAGE).length;
  const before = asked();
  const popup = await world.browser.openPopup(page);
  await clickWhenThere(popup, marked("action-save"));
  await until(
    "the image is asked for",
    () => Promise.resolve(asked()),
    (count) => count > before,
  );
  await world.browser.killBackground();
  letGo();
  const answer = await until(
    "the popup gives the save up",
    () => popupAnswer(popup),
    ({ mark }) => mark !== "busy",
  );
  assert.notEqual(answer.mark, "saved");
  assert.doesNotMatch(answer.text, /Saved and read back|Already saved/);
  await popup.close();
  assert.equal(await world.archive.countOf("captures"), 0);
  await assertWhole(world);
  await saveByPopup(world, page);
  assert.equal(await world.archive.countOf("captures"), 1);
  await assertWhole(world);
  await until(
    "nothing is left in the journal",
    () => world.archive.countOf("journal"),
    (rows) => rows === 0,
  );
});

inEachBrowser("whenever the background dies, there is a whole record or none", async (world) => {
  for (const moment of MOMENTS) {
    const address = `${BLOG_ARTICLE.address}?v=${moment}`.replace("notes.", `notes${moment}.`);
    const pageAnswer = world.sites.routes.find(new URL(BLOG_ARTICLE.address));
    world.sites.routes.set(address, pageAnswer);
    const page = await world.browser.openPage(address);
    const before = await world.archive.countOf("captures");
    await page.activate();
    const popup = await world.browser.openPopup(page);
    await clickWhenThere(popup, marked("action-save"));
    await pause(moment);
    const said = await popupAnswer(popup);
    await world.browser.killBackground();
    const kept = (await world.archive.countOf("captures")) - before;
    assert.ok(kept <= 1);
    if (said.mark === "saved") assert.equal(kept, 1, "it said saved and kept nothing");
    await assertWhole(world);
    await popup.close();
    await page.close();
  }
});
