import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { html } from "../../scripts/serve/routes.ts";
import { BLOG_ARTICLE } from "../fixtures/sites/blog-pages.ts";
import { WECHAT_ARTICLE, wechatViolationPage } from "../fixtures/sites/wechat-pages.ts";
import { marked, untilText } from "./harness/elements.ts";
import { exportArchive } from "./harness/export-archive.ts";
import type { Download } from "./harness/export-archive.ts";
import { inEachBrowser } from "./harness/in-each-browser.ts";
import { openLibrary } from "./harness/library.ts";
import { askPopup, saveByPopup } from "./harness/popup.ts";
import { until } from "./harness/until.ts";
import { watchPreset } from "./harness/watchlist.ts";
import { withBrowser } from "./harness/world.ts";
import type { World } from "./harness/world.ts";

type Exported = Download["archive"];

/** Held against the schema that other programs are promised. */
function assertValid(archive: Exported): void {
  const file = join(import.meta.dirname, "../../docs/archive.schema.json");
  const schema = JSON.parse(readFileSync(file, "utf8")) as object;
  const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(schema);
  assert.ok(validate(archive), JSON.stringify(validate.errors?.slice(0, 3)));
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
    assertValid(archive);
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
