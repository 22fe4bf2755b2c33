import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { HOSTILE } from "../ui/library/hostile-html.ts";
import { sampleRecord } from "../archive/sample-records.ts";
import { plain, STAMP, wholeText } from "../exchange/sample-bundle.ts";
import type { PageDriver } from "./drivers/browser-driver.ts";
import { attributesOf, marked, untilText } from "./harness/elements.ts";
import { inEachBrowser } from "./harness/in-each-browser.ts";
import { openLibrary } from "./harness/library.ts";
import { pause, until } from "./harness/until.ts";
import type { World } from "./harness/world.ts";

/** A leak, a redirect or a script that runs late would show itself within this time. */
const SETTLE_MS = 1_000;

const PIXEL = new Uint8Array([137, 80, 78, 71, 13, 10, 26, 10, 0]);

/** An archive, as anybody may send one, each of whose copies tries another way out of the frame. */
async function hostileArchive(directory: string): Promise<{ file: string; ids: readonly string[] }> {
  const record = await sampleRecord({ images: [PIXEL, null] });
  const [image, missing] = record.capture.images.map(({ uri }) => uri);
  const captures = HOSTILE.map((html, index) => ({
    ...record.capture,
    id: `hostile-${index}`,
    capturedAt: new Date(Date.UTC(2024, 7, 28, 13, index)).toISOString(),
    html: `<p>before</p><img src="${image}"><img src="${missing}" alt="渠">${html}<p>after</p>`,
  }));
  const lastCapturedAt = captures.at(-1)?.capturedAt ?? record.resource.lastCapturedAt;
  const text = await wholeText({
    ...STAMP,
    resources: [{ ...record.resource, lastCapturedAt }],
    captures,
    observations: [],
    payloads: record.payloads.map(plain),
    watchRules: [],
  });
  const file = join(directory, "hostile.json");
  writeFileSync(file, text);
  return { file, ids: captures.map(({ id }) => id) };
}

async function shownDocument(library: PageDriver, id: string): Promise<string> {
  await library.evaluate((hash: string) => {
    location.hash = hash;
  }, `#/capture/${id}`);
  // The former view's frame is gone when this one's facts are there, for each view is made anew.
  await until(
    `${id} is shown`,
    () => library.evaluate(() => location.hash),
    (hash) => hash.endsWith(id),
  );
  await pause(50);
  const [shown] = await until(
    `${id} has its frame`,
    () => attributesOf(library, marked("reading-frame"), "srcdoc"),
    (found) => found.length === 1 && Boolean(found[0]),
  );
  return shown ?? "";
}

/** Everything in the shown article that could run, load or lead somewhere; runs in the page. */
function findOffences(shown: string): string[] {
  const body = new DOMParser().parseFromString(shown, "text/html").querySelector(".body");
  if (!body) return ["no article"];
  const allowed = /^(P|IMG|SPAN|A|H2|TABLE|TBODY|TR|TD|BLOCKQUOTE|Q|STRONG|EM|DIV)$/;
  return Array.from(body.querySelectorAll("*")).flatMap((element) => [
    ...(allowed.test(element.nodeName) ? [] : [element.nodeName]),
    ...Array.from(element.attributes)
      .filter(
        ({ name, value }) =>
          !(name === "alt" || name === "title" || (name === "src" && value.startsWith("data:image/png;"))),
      )
      .map(({ name, value }) => `${element.nodeName} ${name}=${value}`),
  ]);
}

async function importHostile(world: World): Promise<{ library: PageDriver; ids: readonly string[] }> {
  const { file, ids } = await hostileArchive(world.browser.downloadsDir);
  const library = await openLibrary(world, 0);
  await library.chooseFile(marked("import"), file);
  await untilText(library, marked("import-state"), /Imported: 1 articles/);
  return { library, ids };
}

inEachBrowser("a saved copy runs nothing, loads nothing and leads nowhere", async (world) => {
  const { library, ids } = await importHostile(world);
  const before = world.sites.seen.length;
  for (const [index, id] of ids.entries()) {
    const shown = await shownDocument(library, id);
    const offences = await library.evaluate(findOffences, shown);
    assert.deepEqual(offences, [], HOSTILE[index]);
    assert.match(shown, /before[\s\S]*src="data:image\/png;base64,[\s\S]*could not be saved: 渠/);
  }
  assert.deepEqual(await attributesOf(library, "iframe", "sandbox"), [""]);
  await pause(SETTLE_MS);
  // Browsers ask their makers for this and that by themselves; the copies name these hosts only.
  const asked = world.sites.seen.slice(before).map(({ address }) => new URL(address).hostname);
  assert.deepEqual(
    asked.filter((host) => /(^|\.)(evil\.example|example\.cn)$/.test(host)),
    [],
  );
});
