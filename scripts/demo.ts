import { join } from "node:path";
import { ArchiveReader } from "../tests/e2e/harness/archive-reader.ts";
import { buildOf } from "../tests/e2e/harness/world.ts";
import type { World } from "../tests/e2e/harness/world.ts";
import { launchBrowser } from "../tests/e2e/drivers/launch-browser.ts";
import { publishSites } from "../tests/fixtures/sites/publish-sites.ts";
import { readArchive } from "./demo/archive-file.ts";
import { buildExtension } from "./demo/build-extension.ts";
import { HEADER, judgeStory } from "./demo/judge-story.ts";
import { readOptions } from "./demo/read-options.ts";
import { saveCorpus } from "./demo/save-corpus.ts";
import { STORY } from "./demo/story.ts";
import { formatTable } from "./demo/table.ts";
import { tellStory } from "./demo/tell-story.ts";
import { ensureChromium } from "./ensure-browser.ts";
import { serveSites } from "./serve/serve-sites.ts";

/**
 * The extension at work in a real Chromium, on sites that this machine serves: `npm run demo`.
 * `--headed` shows the window and leaves it open; `--corpus DIR` saves the pages of `DIR/articles.jsonl`
 * at their real addresses instead. Writes `demo-output/`; ends with 1 when anything is not as expected, with 2 when it was not called so.
 */
const options = readOptions(process.argv.slice(2));
if (typeof options === "string") {
  process.stderr.write(`${options} (usage: npm run demo [-- --headed | --corpus DIR])\n`);
  process.exit(2);
}
const { headed, corpus } = options;
const OUTPUT = join(import.meta.dirname, "../demo-output");
const began = performance.now();

function say(line: string): void {
  console.log(line);
}

async function withDemoWorld(work: (world: World) => Promise<void>): Promise<void> {
  await ensureChromium();
  say("Building the extension …");
  buildExtension();
  const sites = await serveSites();
  try {
    const { httpPort, httpsPort } = sites;
    const extensionDir = buildOf("chromium");
    const browser = await launchBrowser("chromium", {
      extensionDir,
      httpPort,
      httpsPort,
      headed,
    });
    try {
      await work({ browser, sites, archive: new ArchiveReader(browser) });
      say(`${((performance.now() - began) / 1000).toFixed(1)} s`);
      if (headed) {
        say("The browser stays open until you close it.");
        await browser.whenEnded();
      }
    } finally {
      await browser.close();
    }
  } finally {
    await sites.close();
  }
}

async function tell(world: World): Promise<void> {
  publishSites(world.sites.routes);
  const file = await tellStory(world, STORY, OUTPUT, say);
  const lines = judgeStory(STORY, readArchive(file));
  say(
    `\n${formatTable(
      HEADER,
      lines.map(({ cells }) => cells),
    )}\n`,
  );
  for (const { cells, differs } of lines) if (differs) say(`✖ ${cells[1]}: ${differs}`);
  if (lines.some(({ differs }) => differs)) process.exitCode = 1;
  say("demo-output/: archive.json, popup.png, library.png, comparison.png, options.png");
}

await withDemoWorld((world) => (corpus ? saveCorpus(world, corpus, OUTPUT, say) : tell(world)));
