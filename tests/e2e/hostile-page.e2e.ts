import assert from "node:assert/strict";
import { html } from "../../scripts/serve/routes.ts";
import {
  HOSTILE_ARTICLE,
  HOSTILE_FRAME,
  hostileFrame,
  hostilePage,
} from "../fixtures/sites/hostile-pages.ts";
import { pause } from "./harness/until.ts";
import { inEachBrowser } from "./harness/in-each-browser.ts";
import { saveByPopup } from "./harness/popup.ts";

interface Traces {
  readonly html: string;
  readonly noticed: readonly string[];
  readonly globals: number;
  readonly resources: readonly string[];
}

inEachBrowser("a page that fights is read whole and cannot tell", async (world) => {
  world.sites.routes.set(HOSTILE_ARTICLE.address, html(hostilePage(HOSTILE_ARTICLE)));
  world.sites.routes.set(HOSTILE_FRAME, html(hostileFrame(HOSTILE_ARTICLE)));
  const page = await world.browser.openPage(HOSTILE_ARTICLE.address);
  const traces = (): Promise<Traces> =>
    page.evaluate(() => {
      const { look, noticed } = globalThis as unknown as { look: () => string; noticed: string[] };
      return {
        html: look(),
        noticed: [...noticed],
        globals: Object.getOwnPropertyNames(globalThis).length,
        resources: performance.getEntriesByType("resource").map(({ name }) => name),
      };
    });
  // What loading the page itself makes of its traps has settled by then.
  await pause(500);
  const before = await traces();
  const asked = world.sites.seen.length;
  await saveByPopup(world, page);
  assert.deepEqual(await traces(), before);
  // Chromium asks its own maker for things of its own.
  const site = new URL(HOSTILE_ARTICLE.address).host;
  const later = world.sites.seen.slice(asked).map(({ address }) => address);
  assert.deepEqual(
    later.filter((address) => new URL(address).host === site),
    [],
  );
  const [capture] = await world.archive.rows("captures");
  assert.equal(capture?.title, HOSTILE_ARTICLE.title);
  assert.equal(Date.parse(capture?.publishedAt ?? ""), Date.parse(HOSTILE_ARTICLE.publishedAt));
  for (const paragraph of HOSTILE_ARTICLE.paragraphs)
    assert.ok(capture?.text.includes(paragraph), `lacks ${paragraph}`);
  assert.equal(capture?.partial, null);
});

/** Milliseconds within which a page of any size is saved, on a machine that does much else too. */
const PATIENCE = 60_000;

inEachBrowser(
  "a page of a hundred thousand nodes is saved in bounded time, and called partial",
  async (world) => {
    const [paragraph] = HOSTILE_ARTICLE.paragraphs;
    const body = `<p>${paragraph}</p>`.repeat(20) + "<p><b>甲</b><i>乙</i></p>".repeat(40_000);
    const address = "https://notes.hewan.example/2024/09/endless.html";
    world.sites.routes.set(
      address,
      html(
        `<!DOCTYPE html><html><head><meta charset="utf-8"><title>没有尽头的长页</title></head><body><article class="article-content"><h1>没有尽头的长页</h1><p>2024-09-02 08:20 来源：河湾笔记</p>${body}</article></body></html>`,
      ),
    );
    const page = await world.browser.openPage(address);
    const started = performance.now();
    await saveByPopup(world, page);
    assert.ok(performance.now() - started < PATIENCE, "took too long");
    const [capture] = await world.archive.rows("captures");
    assert.equal(capture?.partial, "too-large");
    assert.ok(paragraph && capture?.text.includes(paragraph));
  },
);
