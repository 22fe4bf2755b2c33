import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { html } from "../../scripts/serve/routes.ts";
import { BLOG_ARTICLE } from "../fixtures/sites/blog-pages.ts";
import { WECHAT_ARTICLE, wechatViolationPage } from "../fixtures/sites/wechat-pages.ts";
import type { PageDriver } from "./drivers/browser-driver.ts";
import { clickWhenThere, marked, untilText } from "./harness/elements.ts";
import { inEachBrowser } from "./harness/in-each-browser.ts";
import { openLibrary } from "./harness/library.ts";
import { askPopup, saveByPopup } from "./harness/popup.ts";
import { until } from "./harness/until.ts";
import { watchPreset } from "./harness/watchlist.ts";
import { withBrowser } from "./harness/world.ts";
import type { World } from "./harness/world.ts";

type Exported = Readonly<Record<string, unknown>>;

interface Download {
  readonly file: string;
  readonly archive: Exported;
}

/** Presses "export", reads the file that the browser downloads and moves it out of the next one's way. */
async function exportArchive({ browser }: World, library: PageDriver): Promise<Download> {
  await clickWhenThere(library, marked("export"));
  return until(
    "the archive is downloaded",
    () => Promise.resolve(takeDownload(browser.downloadsDir)),
    () => true,
  );
}

/** Throws while there is no file or while it is still being written. */
function takeDownload(directory: string): Download {
  const name = readdirSync(directory).find((found) => /^ironpot-.*\.json$/.test(found));
  if (!name) throw new Error("no file yet");
  const archive = JSON.parse(readFileSync(join(directory, name), "utf8")) as Exported;
  const file = join(directory, `taken-${randomUUID()}.json`);
  renameSync(join(directory, name), file);
  return { file, archive };
}

function withoutExportTime({ exportedAt, ...rest }: Exported): Exported {
  assert.equal(typeof exportedAt, "string");
  return rest;
}

async function fillArchive(world: World): Promise<void> {
  await watchPreset(world, "wechat");
  const blog = await world.browser.openPage(BLOG_ARTICLE.address);
  await saveByPopup(world, blog);
  const wechat = await world.browser.openPage(WECHAT_ARTICLE.address);
  await until(
    "the watched article is saved",
    () => world.archive.countOf("captures"),
    (count) => count === 2,
  );
  world.sites.routes.set(WECHAT_ARTICLE.address, html(wechatViolationPage()));
  await wechat.visit(WECHAT_ARTICLE.address);
  await askPopup(world, wechat, "removed");
}

inEachBrowser(
  "an export restores everything in an empty profile; a second import changes nothing",
  async (world) => {
    await fillArchive(world);
    const library = await openLibrary(world, 2);
    const { file, archive } = await exportArchive(world, library);
    assert.equal(archive.format, "ironpot-archive");
    await withBrowser(world.browser.name, world.sites, async (empty) => {
      const target = await openLibrary(empty, 0);
      await target.chooseFile(marked("import"), file);
      await untilText(target, marked("import-state"), /Imported: 2 articles, 2 copies/);
      const restored = await exportArchive(empty, target);
      assert.deepEqual(withoutExportTime(restored.archive), withoutExportTime(archive));
      await target.chooseFile(marked("import"), file);
      await untilText(target, marked("import-state"), /Nothing was changed/);
      const again = await exportArchive(empty, target);
      assert.deepEqual(withoutExportTime(again.archive), withoutExportTime(archive));
    });
  },
);

inEachBrowser("a damaged file is rejected with its place and nothing changes", async (world) => {
  const page = await world.browser.openPage(BLOG_ARTICLE.address);
  await saveByPopup(world, page);
  const library = await openLibrary(world, 1);
  const { file, archive } = await exportArchive(world, library);
  const captures = archive.captures as { text: string }[];
  const forged = {
    ...archive,
    captures: captures.map((capture) => ({ ...capture, text: `${capture.text}。` })),
  };
  writeFileSync(file, JSON.stringify(forged));
  await library.chooseFile(marked("import"), file);
  await untilText(library, marked("import-state"), /Rejected at captures\[0\]/);
  const after = await exportArchive(world, library);
  assert.deepEqual(withoutExportTime(after.archive), withoutExportTime(archive));
});
