import assert from "node:assert/strict";
import { html } from "../../scripts/serve/routes.ts";
import { BLOG_ARTICLE, blogPage } from "../fixtures/sites/blog-pages.ts";
import type { SiteArticle } from "../fixtures/sites/site-article.ts";
import { attributesOf, marked } from "./harness/elements.ts";
import { inEachBrowser } from "./harness/in-each-browser.ts";
import { saveByPopup } from "./harness/popup.ts";
import { pause, until } from "./harness/until.ts";

/** A leak would show itself within this time. */
const SETTLE_MS = 1_000;

/** A page that would like to run and to call home when it is read again. */
const HOSTILE: SiteArticle = {
  ...BLOG_ARTICLE,
  paragraphs: [
    ...BLOG_ARTICLE.paragraphs,
    `<a href="javascript:document.title='ran'">更多内容</a><img src="/beacon.png" onerror="document.title='ran'">`,
    `<script>document.title = "ran";</script><style>@import "/beacon.css";</style><span style="background:url(/beacon.gif)">附记</span>`,
    `<iframe src="/beacon.html"></iframe><object data="/beacon.svg"></object><video poster="/beacon.jpg" src="/beacon.mp4"></video>`,
  ],
};

inEachBrowser("a copy is read without scripts and without a single request", async (world) => {
  world.sites.routes.set(BLOG_ARTICLE.address, html(blogPage(HOSTILE)));
  const page = await world.browser.openPage(BLOG_ARTICLE.address);
  await saveByPopup(world, page);
  await page.close();
  const [capture] = await world.archive.rows("captures");
  assert.doesNotMatch(capture?.html ?? "", /<(?:script|iframe|object|style)|onerror|javascript:/i);

  const before = world.sites.seen.length;
  const library = await world.browser.openExtensionPage(`library.html#/capture/${capture?.id}`);
  const [source] = await until(
    "the copy is shown",
    () => attributesOf(library, marked("reading-frame"), "srcdoc"),
    ([text]) => text !== undefined,
  );
  assert.deepEqual(await attributesOf(library, marked("reading-frame"), "sandbox"), [""]);
  for (const paragraph of BLOG_ARTICLE.paragraphs) assert.ok(source?.includes(paragraph));
  const addresses = Array.from(
    source?.matchAll(/\b(?:src|href|data|poster)="([^"]*)"/g) ?? [],
    ([, to]) => to ?? "",
  );
  assert.equal(addresses.filter((to) => to.startsWith("data:image/")).length, BLOG_ARTICLE.images.length);
  await pause(SETTLE_MS);
  const asked = world.sites.seen.slice(before).filter(({ address }) => address.includes("hewan.example"));
  assert.deepEqual(asked, []);
});
