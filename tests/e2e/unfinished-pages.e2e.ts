import assert from "node:assert/strict";
import type { Capture } from "../../src/capture/capture.ts";
import {
  FOLDED,
  FRAMED,
  FRAMESET,
  FRAMESET_HOST,
  LATE,
  LOADS_REST,
  PAGED_FIRST,
  PAGED_SECOND,
  paragraphsOn,
  publishUnfinished,
} from "../fixtures/sites/unfinished-pages.ts";
import { clickWhenThere, marked, untilText } from "./harness/elements.ts";
import { inEachBrowser } from "./harness/in-each-browser.ts";
import { askPopup, saveByPopup, settledAnswer } from "./harness/popup.ts";
import { until } from "./harness/until.ts";
import { addDomainRule } from "./harness/watchlist.ts";
import type { World } from "./harness/world.ts";

function holds(text: string | undefined, ...subjects: readonly string[]): void {
  for (const paragraph of subjects.flatMap(paragraphsOn)) assert.ok(text?.includes(paragraph), paragraph);
}

async function captureOf(world: World, uri: string): Promise<Capture | undefined> {
  const captures = await world.archive.rows("captures");
  captures.sort((a, b) => a.capturedAt.localeCompare(b.capturedAt));
  return captures.findLast(({ provenance }) => provenance.requestedUri === uri);
}

inEachBrowser(
  "an article in pages, one that arrives late and one in another site's frame are saved whole",
  async (world) => {
    publishUnfinished(world.sites.routes);
    await addDomainRule(world, "hewan.example", "include");
    const late = await world.browser.openPage(LATE);
    await world.browser.openPage(FRAMED);
    await world.browser.openPage(PAGED_SECOND);
    const captures = await until(
      "the fuller copy, the framed article and the joined one are kept",
      () => world.archive.rows("captures"),
      (rows) => rows.length >= 4,
    );
    const textOf = (uri: string): string[] =>
      captures.filter(({ provenance }) => provenance.requestedUri === uri).map(({ text }) => text);
    holds(textOf(FRAMED)[0], "老井", "井栏");
    const [joined] = textOf(PAGED_SECOND);
    holds(joined, "果园", "果园的冬天");
    assert.ok((joined ?? "").indexOf("果园的第一段") < (joined ?? "").indexOf("果园的冬天的第一段"));
    const kiln = captures.filter(({ provenance }) => provenance.requestedUri === LATE);
    holds(kiln.find(({ continues }) => continues)?.text, "砖窑", "砖窑的烟囱");
    assert.deepEqual(
      captures.map(({ partial }) => partial),
      captures.map(() => null),
    );
    const resources = await world.archive.rows("resources");
    assert.deepEqual(resources.map(({ uri }) => uri).sort(), [LATE, PAGED_FIRST, FRAMED].sort());
    await late.activate();
    await askPopup(world, late, "unchanged");
  },
);

inEachBrowser(
  "the frame in which a page has its article is allowed and saved in one click",
  async (world) => {
    publishUnfinished(world.sites.routes);
    await world.browser.answerPrompts("allow");
    const page = await world.browser.openPage(FRAMESET);
    const popup = await world.browser.openPopup(page);
    await untilText(popup, marked("frame-needed"), new RegExp(FRAMESET_HOST));
    await clickWhenThere(popup, marked("complete-article"));
    await settledAnswer(popup, "saved");
    await popup.close();
    const capture = await captureOf(world, FRAMESET);
    holds(capture?.text, "石桥", "桥栏");
    assert.equal(capture?.partial, null);
  },
);

inEachBrowser(
  "a folded article is saved whole where its page holds it, else called partial",
  async (world) => {
    publishUnfinished(world.sites.routes);
    await saveByPopup(world, await world.browser.openPage(FOLDED));
    const folded = await captureOf(world, FOLDED);
    holds(folded?.text, "灯笼", "灯笼的骨架");
    assert.equal(folded?.partial, null);

    const page = await world.browser.openPage(LOADS_REST);
    const popup = await world.browser.openPopup(page);
    await clickWhenThere(popup, marked("action-save"));
    await untilText(popup, marked("partial"), /shows only the beginning; unfold the article/);
    await popup.close();
    assert.equal((await captureOf(world, LOADS_REST))?.partial, "folded");
    await page.click("#more");
    const again = await world.browser.openPopup(page);
    await clickWhenThere(again, marked("action-save-version"));
    await settledAnswer(again, "saved");
    await again.close();
    const whole = await captureOf(world, LOADS_REST);
    holds(whole?.text, "钟楼", "钟楼的台阶", "钟楼的绳子");
    assert.equal(whole?.partial, null);
  },
);
