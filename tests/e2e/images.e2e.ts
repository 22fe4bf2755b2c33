import assert from "node:assert/strict";
import { bytes, html, redirect } from "../../scripts/serve/routes.ts";
import type { Answer, RequestHeaders } from "../../scripts/serve/routes.ts";
import type { SeenRequest } from "../../scripts/serve/serve-sites.ts";
import { makePng } from "../fixtures/sites/png.ts";
import { PICTURES_ADDRESS, picturesPage } from "../fixtures/sites/picture-pages.ts";
import { HOSTILE_SVG, PICTURES } from "../fixtures/sites/pictures.ts";
import type { PageDriver } from "./drivers/browser-driver.ts";
import { attributesOf, clickWhenThere, marked, untilText } from "./harness/elements.ts";
import { exportArchive } from "./harness/export-archive.ts";
import { inEachBrowser } from "./harness/in-each-browser.ts";
import { openLibrary } from "./harness/library.ts";
import { saveByPopup, settledAnswer } from "./harness/popup.ts";
import { pause, until } from "./harness/until.ts";
import { addDomainRule } from "./harness/watchlist.ts";
import { withBrowser } from "./harness/world.ts";
import type { World } from "./harness/world.ts";

const REFERER = "https://notes.hewan.example/";
/** A leak would show itself within this time. */
const SETTLE_MS = 1_000;

const png = (shade: number): Answer => bytes("image/png", makePng(48, 32, [shade, 90, 90]));

/** Answers only those who come from the article's site. */
const guarded =
  (picture: Answer) =>
  ({ referer }: RequestHeaders): Answer =>
    referer === REFERER ? picture : { status: 403, headers: {}, body: new Uint8Array() };

/** Our own requests, not those by which the page shows its pictures. */
function ownRequests(world: World, host: string): readonly SeenRequest[] {
  return world.sites.seen.filter(
    ({ address, headers }) => new URL(address).hostname === host && headers["sec-fetch-dest"] === "empty",
  );
}

async function openPictures(world: World, addresses: readonly string[]): Promise<PageDriver> {
  world.sites.routes.set(PICTURES_ADDRESS, html(picturesPage(addresses)));
  return world.browser.openPage(PICTURES_ADDRESS);
}

inEachBrowser(
  "a host that checks the Referer is told the article's site, and nobody else is",
  async (world) => {
    const guardedUris = [1, 2, 3].map((number) => `https://guarded.pics.example/${number}.png`);
    const openUri = "https://open.pics.example/1.png";
    const leadingUri = "https://guarded.pics.example/away.png";
    for (const [index, uri] of guardedUris.entries()) world.sites.routes.set(uri, guarded(png(index)));
    world.sites.routes.set(leadingUri, guarded(redirect("https://open.pics.example/2.png")));
    world.sites.routes.set(openUri, png(40));
    world.sites.routes.set("https://open.pics.example/2.png", png(50));
    await addDomainRule(world, "pics.example", "include");

    const page = await openPictures(world, [...guardedUris, openUri, leadingUri]);
    await saveByPopup(world, page);
    const [capture] = await world.archive.rows("captures");
    assert.deepEqual(
      capture?.images.map(({ uri, mediaType }) => [uri, mediaType]),
      [...guardedUris, openUri, leadingUri].map((uri) => [uri, "image/png"]),
    );
    const asked = ownRequests(world, "guarded.pics.example");
    assert.ok(
      asked.some(({ headers }) => headers.referer === undefined),
      "the first request names nobody",
    );
    assert.deepEqual(
      [...new Set(asked.map(({ headers }) => headers.referer))].sort(),
      [REFERER, undefined],
      "nothing but the site is named",
    );
    const others = ownRequests(world, "open.pics.example");
    assert.deepEqual(
      others.map(({ headers }) => headers.referer),
      [undefined, undefined],
      "neither its own picture nor the one that the guarded host leads to",
    );
    for (const { headers } of [...asked, ...others]) assert.equal(headers.cookie, undefined);

    const own = await world.browser.openExtensionPage("library.html");
    const namingRules = async (): Promise<number> => {
      const rules = await chrome.declarativeNetRequest.getSessionRules();
      return rules.filter(({ action }) => action.type === "modifyHeaders").length;
    };
    await until(
      "no rule is left",
      () => own.evaluate(namingRules),
      (left) => left === 0,
    );
  },
);

inEachBrowser("what stands in for a picture is never claimed as the picture", async (world) => {
  const standIn = bytes("image/png", makePng(140, 100, [200, 200, 200]));
  const repeated = [1, 2, 3].map((number) => `https://repeats.pics.example/${number}.jpg`);
  const led = [1, 2].map((number) => `https://leads.pics.example/${number}.jpg`);
  const single = {
    "https://spacer.pics.example/1.gif": bytes("image/gif", PICTURES["gif-one"]),
    "https://login.pics.example/1.jpg": html("<title>请登录</title>"),
    "https://moved.pics.example/1.jpg": redirect("https://moved.pics.example/images/nopic.gif"),
  };
  for (const uri of repeated) world.sites.routes.set(uri, standIn);
  for (const uri of led) world.sites.routes.set(uri, redirect("https://leads.pics.example/notice.png"));
  for (const [uri, answer] of Object.entries(single)) world.sites.routes.set(uri, answer);
  world.sites.routes.set("https://leads.pics.example/notice.png", png(1));
  world.sites.routes.set("https://moved.pics.example/images/nopic.gif", bytes("image/gif", PICTURES.gif));
  world.sites.routes.set("https://true.pics.example/1.png", png(90));
  await addDomainRule(world, "pics.example", "include");

  const uris = [...repeated, ...led, ...Object.keys(single), "https://true.pics.example/1.png"];
  const page = await openPictures(world, uris);
  const popup = await world.browser.openPopup(page);
  await clickWhenThere(popup, marked("action-save"));
  await settledAnswer(popup, "saved");
  await untilText(popup, marked("missing-images"), /3 of 9 images could not be saved/);
  await untilText(popup, marked("missing-images"), /5 of 9 images may be stand-ins/);
  await clickWhenThere(popup, `${marked("missing-why")} summary`);
  await untilText(popup, marked("missing-why"), /login\.pics\.example: sent something that is no picture/);
  const [capture] = await world.archive.rows("captures");
  const standing = (uri: string) => capture?.images.find((image) => image.uri === uri);
  assert.deepEqual(
    Object.keys(single).map((uri) => standing(uri)?.lack?.reason),
    ["stand-in", "not-picture", "stand-in"],
  );
  // Nobody can tell these from a picture that the author repeats: kept, and marked.
  for (const uri of [...repeated, ...led]) assert.equal(standing(uri)?.doubt, "same-answer", uri);
  assert.equal(standing("https://true.pics.example/1.png")?.doubt, undefined);
});

/** Chromium's question cannot be answered with no by a driver, so only Firefox is asked. */
async function refuseFirst(world: World, library: PageDriver): Promise<void> {
  const byTab = ownRequests(world, "formats.pics.example").length;
  await world.browser.answerPrompts("refuse");
  await clickWhenThere(library, marked("complete-images"));
  const wanted = /needs access to formats\.pics\.example, gone\.pics\.example/;
  await untilText(library, marked("missing-images"), wanted);
  assert.equal(ownRequests(world, "formats.pics.example").length, byTab, "a refusal asks nobody");
}

/** Begins to complete, gives up while the host still thinks, and asks for nothing more. */
async function cancelFirst(world: World, library: PageDriver, uris: readonly string[]): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const answers = uris.map((uri) => [uri, world.sites.routes.find(new URL(uri))] as const);
  for (const uri of uris) world.sites.routes.set(uri, { ...png(1), until: promise });
  const before = ownRequests(world, "formats.pics.example").length;
  await clickWhenThere(library, marked("complete-images"));
  await until(
    "an image is asked for",
    () => Promise.resolve(ownRequests(world, "formats.pics.example").length),
    (count) => count > before,
  );
  await clickWhenThere(library, marked("cancel-complete"));
  await untilText(library, marked("missing-images"), /6 of 6 .* Cancelled; nothing was added/);
  const asked = ownRequests(world, "formats.pics.example").length;
  resolve();
  for (const [uri, answer] of answers) world.sites.routes.set(uri, answer);
  await pause(200);
  assert.equal(ownRequests(world, "formats.pics.example").length, asked, "no request after the cancel");
  assert.equal(await world.archive.countOf("lateImages"), 0);
}

/** Width of every picture that the reading frame shows; 0 when the browser cannot. Runs in the page. */
async function widthsShown(): Promise<number[]> {
  const frame = document.querySelector<HTMLIFrameElement>("[data-testid='reading-frame']");
  const shown = new DOMParser().parseFromString(frame?.srcdoc ?? "", "text/html");
  return Promise.all(
    Array.from(shown.querySelectorAll<HTMLImageElement>("img[src]"), async ({ src }) => {
      const image = new Image();
      image.src = src;
      await image.decode();
      return image.naturalWidth;
    }),
  );
}

inEachBrowser("missing images are completed in one click that asks for their hosts only", async (world) => {
  const files = {
    "https://formats.pics.example/1.avif": bytes("image/avif", PICTURES.avif),
    "https://formats.pics.example/2.webp": bytes("image/webp", PICTURES.webp),
    "https://formats.pics.example/3.gif": bytes("image/gif", PICTURES.gif),
    // The header says something else: the bytes decide.
    "https://formats.pics.example/4.svg": bytes("text/plain", new TextEncoder().encode(HOSTILE_SVG)),
    "https://formats.pics.example/5.png": guarded(png(7)),
  };
  for (const [uri, answer] of Object.entries(files)) world.sites.routes.set(uri, answer);
  const uris = [...Object.keys(files), "https://gone.pics.example/6.png"];
  const page = await openPictures(world, uris);
  await saveByPopup(world, page);
  const [before] = await world.archive.rows("captures");
  assert.ok(before?.images.every(({ digest }) => digest === null));
  await page.close();

  const library = await openLibrary(world, 1);
  await library.evaluate((id: string) => {
    location.hash = `#/capture/${id}`;
  }, before?.id ?? "");
  await untilText(library, marked("missing-images"), /6 of 6 images could not be saved/);
  if (world.browser.name === "firefox") await refuseFirst(world, library);

  await world.browser.answerPrompts("allow");
  const sinceGrant = world.sites.seen.length;
  await cancelFirst(world, library, Object.keys(files));
  await clickWhenThere(library, marked("complete-images"));
  await untilText(
    library,
    marked("missing-images"),
    /1 of 6 images could not be saved · 5 images were added/,
  );
  const late = await world.archive.rows("lateImages");
  assert.deepEqual(
    late.map(({ uri, mediaType }) => [uri, mediaType]),
    ["avif", "webp", "gif", "svg+xml", "png"].map((type, index) => [uris[index], `image/${type}`]),
  );
  assert.deepEqual(await world.archive.rows("captures"), [before], "the capture stays as it was");
  await until(
    "the copy shows the pictures",
    () => attributesOf(library, marked("reading-frame"), "srcdoc"),
    ([shown]) =>
      ["avif", "webp", "gif", "svg+xml", "png"].every((type) => shown?.includes(`data:image/${type};`)),
  );
  assert.deepEqual(await library.evaluate(widthsShown), [48, 48, 48, 48, 48]);
  await pause(SETTLE_MS);
  const askedSince = world.sites.seen.slice(sinceGrant).map(({ address }) => new URL(address).hostname);
  assert.deepEqual([...new Set(askedSince.filter((host) => host.endsWith(".example")))].sort(), [
    "formats.pics.example",
    "gone.pics.example",
  ]);

  const { file, archive } = await exportArchive(world, await openLibrary(world, 1));
  assert.equal((archive.lateImages as unknown[]).length, 5);
  await withBrowser(world.browser.name, world.sites, async (empty) => {
    const target = await openLibrary(empty, 0);
    await target.chooseFile(marked("import"), file);
    await untilText(target, marked("import-state"), /Imported: 1 articles/);
    assert.deepEqual(await empty.archive.rows("lateImages"), late);
  });
});

inEachBrowser("a cancel ends the requests and keeps nothing", async (world) => {
  const { promise, resolve } = Promise.withResolvers<void>();
  const uris = Array.from({ length: 12 }, (_, index) => `https://slow.pics.example/${index}.png`);
  for (const [index, uri] of uris.entries())
    world.sites.routes.set(uri, ({ "sec-fetch-dest": to }) =>
      index < 2 || to !== "empty" ? png(index) : { ...png(index), until: promise },
    );
  await addDomainRule(world, "pics.example", "include");
  const page = await openPictures(world, uris);
  const popup = await world.browser.openPopup(page);
  await clickWhenThere(popup, marked("action-save"));
  await untilText(popup, marked("status-line"), /2\/12 images/);
  await clickWhenThere(popup, marked("action-cancel"));
  await settledAnswer(popup, "none");
  // What was on its way when the reader cancelled has arrived by then.
  await pause(200);
  const asked = ownRequests(world, "slow.pics.example").length;
  assert.ok(asked < uris.length, `${asked} images were asked for`);
  resolve();
  await pause(SETTLE_MS);
  assert.equal(ownRequests(world, "slow.pics.example").length, asked, "no request after the cancel");
  for (const table of ["resources", "captures", "payloads", "lateImages", "journal"] as const)
    assert.equal(await world.archive.countOf(table), 0, table);
});

inEachBrowser("a picture opened by its own address is saved as it is", async (world) => {
  const uri = "https://files.hewan.example/notice/%E5%85%AC%E5%91%8A.png";
  const picture = makePng(48, 32, [20, 90, 90]);
  world.sites.routes.set(uri, bytes("image/png", picture));
  await saveByPopup(world, await world.browser.openPage(uri));
  const [capture] = await world.archive.rows("captures");
  assert.equal(capture?.title, "公告.png");
  assert.deepEqual(
    capture?.images.map((image) => [image.uri, image.bytes]),
    [[uri, picture.length]],
  );
});
