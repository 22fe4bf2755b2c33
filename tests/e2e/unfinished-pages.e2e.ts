import assert from "node:assert/strict";
import {
  FRAMED,
  LATE,
  PAGED_FIRST,
  PAGED_SECOND,
  paragraphsOn,
  publishUnfinished,
} from "../fixtures/sites/unfinished-pages.ts";
import { inEachBrowser } from "./harness/in-each-browser.ts";
import { askPopup } from "./harness/popup.ts";
import { until } from "./harness/until.ts";
import { addDomainRule } from "./harness/watchlist.ts";

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
    const holds = (text: string | undefined, ...subjects: string[]): void => {
      for (const paragraph of subjects.flatMap(paragraphsOn)) assert.ok(text?.includes(paragraph), paragraph);
    };

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
