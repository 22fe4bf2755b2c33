import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { html, redirect } from "../../scripts/serve/routes.ts";
import type { Answer } from "../../scripts/serve/routes.ts";
import type { SeenRequest } from "../../scripts/serve/serve-sites.ts";
import { BLOG_ARTICLE, blogPage } from "../fixtures/sites/blog-pages.ts";
import { startPastedList, untilBatch } from "./harness/batch.ts";
import { marked, untilText } from "./harness/elements.ts";
import { inEachBrowser } from "./harness/in-each-browser.ts";
import { checkNow, openLibrary } from "./harness/library.ts";
import { saveByPopup } from "./harness/popup.ts";
import { pause, until } from "./harness/until.ts";
import { addDomainRule } from "./harness/watchlist.ts";
import type { World } from "./harness/world.ts";

const HOST = "notes.hewan.example";
const FIRST = `https://${HOST}/2024/08/ledger.html`;
const SECOND = `https://${HOST}/2024/08/ledger_2.html`;
const LISTED = `https://${HOST}/2024/08/listed.html`;

/** Everything that a browser says of itself alone; anything else would say that it is we who ask. */
const EXPECTED =
  /^(?:host|connection|accept|accept-encoding|accept-language|user-agent|cache-control|pragma|priority|te|sec-fetch-(?:dest|mode|site|storage-access)|sec-ch-ua(?:-mobile|-platform)?|proxy-connection|upgrade-insecure-requests|dnt|sec-gpc)$/;

/** Pages of a site that knows its visitors by a cookie. */
function withCookie(text: string): Answer {
  const page = html(text);
  return {
    ...page,
    headers: { ...page.headers, "set-cookie": "reader=known; Path=/; SameSite=None; Secure" },
  };
}

function page(title: string, half: 0 | 1, image: string): string {
  const paragraphs = BLOG_ARTICLE.paragraphs.slice(half * 2, half * 2 + 2);
  const pager = `<div class="pager"><a href="${FIRST}">1</a><a href="${SECOND}">2</a></div></body>`;
  return blogPage({ ...BLOG_ARTICLE, title, paragraphs, images: [image] }).replace("</body>", pager);
}

async function grantBlog(world: World): Promise<void> {
  await addDomainRule(world, "hewan.example", "include");
  await addDomainRule(world, HOST, "exclude");
}

/** Chromium itself asks for the icon that it shows in the tab. */
function isOf(host: string, address: string): boolean {
  const { hostname, pathname } = new URL(address);
  return hostname === host && pathname !== "/favicon.ico";
}

/** Holds every request of ours against what is promised. */
function assertAnonymous(requests: readonly SeenRequest[]): void {
  for (const { method, address, headers } of requests) {
    assert.equal(method, "GET", address);
    const told = Object.keys(headers).filter((name) => !EXPECTED.test(name));
    assert.deepEqual(told, [], `${address} was told ${told.join(", ")}`);
    assert.doesNotMatch(JSON.stringify(headers), /extension|ironpot/i);
    assert.doesNotMatch(address, /utm_|scene=|chksm/);
  }
}

inEachBrowser(
  "no request of ours tells who asks: served view, check, pages, pictures, lists",
  async (world) => {
    const { routes, seen } = world.sites;
    routes.set(FIRST, withCookie(page("一座桥的账本", 0, "/assets/ledger.png")));
    routes.set(SECOND, withCookie(page("一座桥的账本", 1, "/assets/ledger.png")));
    routes.set(LISTED, withCookie(blogPage({ ...BLOG_ARTICLE, address: LISTED, title: "另一座桥的账本" })));
    await grantBlog(world);
    const tab = await world.browser.openPage(`${FIRST}?utm_source=wechat&scene=27`);
    const saving = seen.length;
    await saveByPopup(world, tab);
    await until(
      "the server's view is kept",
      () => world.archive.rows("servedViews"),
      (rows) => rows.length === 1,
    );
    await tab.close();
    // The check finds an edit with another picture.
    routes.set(FIRST, withCookie(page("一座桥的账本", 0, "/assets/bridge.jpg").replace("十一年", "十二年")));
    const library = await openLibrary(world, 1);
    await checkNow(world, library, "一座桥的账本");
    const list = await startPastedList(world, [`${LISTED}?utm_medium=feed&chksm=1`]);
    await untilBatch(list, "done");
    const ours = seen.slice(saving).filter(({ address }) => isOf(HOST, address));
    assertAnonymous(ours);
    const count = (path: string): number =>
      ours.filter(({ address }) => address === `https://${HOST}${path}`).length;
    assert.deepEqual(
      ["/2024/08/ledger.html", "/2024/08/ledger_2.html", "/2024/08/listed.html"].map(count),
      [2, 3, 1],
      ours.map(({ address }) => address).join("\n"),
    );
    assert.ok(count("/assets/ledger.png") > 0 && count("/assets/bridge.jpg") > 0);
    // The cookie is really there: the reader's own visit carries it.
    await world.browser.openPage(LISTED);
    assert.equal(seen.findLast(({ address }) => address === LISTED)?.headers.cookie, "reader=known");
  },
);

/** A device of the reader's network that no site may have us ask. */
async function withDevice(work: (port: number, asked: readonly string[]) => Promise<void>): Promise<void> {
  const asked: string[] = [];
  const device = createServer((request, response) => {
    asked.push(`${request.headers.host}${request.url}`);
    response.writeHead(200, { "content-type": "text/html", "access-control-allow-origin": "*" });
    response.end("<!doctype html><title>router</title><h1>Router</h1>");
  });
  device.listen(0, "127.0.0.1");
  await once(device, "listening");
  try {
    await work((device.address() as AddressInfo).port, asked);
  } finally {
    device.closeAllConnections();
    device.close();
  }
}

inEachBrowser("nothing leads a check into the reader's own network", async (world) => {
  await withDevice(async (port, asked) => {
    await addDomainRule(world, "127.0.0.1", "include");
    await grantBlog(world);
    await saveByPopup(world, await world.browser.openPage(BLOG_ARTICLE.address));
    const library = await openLibrary(world, 1);
    // Through Firefox's proxy the device is behind the site server, whose log then tells. Chromium alone
    // sees to hosts without access, and to names whose number is private.
    const hops = [`http://127.0.0.1:${port}/hop`, `http://127.1:${port}/hop`];
    if (world.browser.name === "chromium")
      hops.push(`http://[::ffff:7f00:1]:${port}/hop`, `http://a.rebound.example:${port}/hop`);
    for (const hop of hops) {
      world.sites.routes.set(BLOG_ARTICLE.address, redirect(hop));
      await checkNow(world, library, BLOG_ARTICLE.title);
    }
    const looks = (await world.archive.rows("observations")).filter(({ via }) => via === "fetch");
    assert.deepEqual(
      looks.map(({ fate, cause }) => [fate, cause]),
      hops.map(() => ["unverified", "network"]),
    );
    assert.deepEqual(asked, []);
    const led = world.sites.seen.filter(({ address }) => address.includes("/hop"));
    assert.deepEqual(
      led.map(({ address }) => address),
      [],
    );
  });
});

inEachBrowser(
  "a page of the reader's own network is saved from its tab and never asked for",
  async (world) => {
    const address = "http://wiki.intranet/2024/08/bridge-ledger.html";
    world.sites.routes.set(address, html(blogPage({ ...BLOG_ARTICLE, address })));
    await saveByPopup(world, await world.browser.openPage(address));
    await world.browser.answerPrompts("allow");
    const library = await openLibrary(world, 1);
    const before = world.sites.seen.length;
    await library.activate();
    await library.click(marked("check-now"));
    await untilText(library, marked("check-message"), /on a private network: Ironpot does not ask for it/);
    await pause(200);
    const asked = world.sites.seen.slice(before).filter((request) => request.address.includes("intranet"));
    assert.deepEqual(asked, []);
    const looks = (await world.archive.rows("observations")).filter(({ via }) => via === "fetch");
    assert.deepEqual(looks, []);
  },
);
