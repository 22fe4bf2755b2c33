import { beforeEach, describe, expect, it } from "vitest";
import type { Capture } from "../../../src/capture/capture.ts";
import { explainWatch } from "../../../src/resource/explain-watch.ts";
import type { WatchRule } from "../../../src/resource/watch-rule.ts";
import { WatchWhy } from "../../../src/ui/popup/watch-why.tsx";
import { emptyArchive, sampleRecord } from "../../archive/sample-records.ts";
import { renderView, textOf } from "../render-view.tsx";
import { speakEnglish } from "../speak-english.ts";
import { RULE } from "./samples.ts";

const PAGE = {
  uri: "https://news.example.cn/reservoir.html",
  article: { title: "水库清淤工程完工", text: "工程历时三个月。", account: null },
};
const WORDS: WatchRule = { ...RULE, id: "words", words: "砸锅卖铁 NOT 清淤" };
const NEVER: WatchRule = { ...RULE, id: "never", effect: "exclude", words: "水庫" };

beforeEach(speakEnglish);

async function whyOf(rules: readonly WatchRule[], copy: Partial<Capture> | null, page: typeof PAGE = PAGE) {
  const watch = { ...explainWatch(rules, page), missingOrigins: [], pageGranted: true };
  const capture = copy && { ...(await sampleRecord()).capture, ...copy };
  const root = await renderView(<WatchWhy watch={watch} capture={capture} readable={true} />, emptyArchive());
  return textOf(root, "why", /./);
}

describe("why a page was not saved", () => {
  it("is that no rule speaks of its site", async () => {
    expect(await whyOf([], null)).toMatch(
      /^Why is this not saved\?No rule has this page saved\.No rule speaks/,
    );
  });

  it("names what each rule lacks", async () => {
    const why = await whyOf([WORDS, { ...RULE, enabled: false }], null);
    expect(why).toContain("No rule has this page saved.");
    expect(why).toContain("missing: 砸锅卖铁; ruled out, but there: 清淤");
    expect(why).toContain("is switched off");
  });

  it("is the exclusion that beats the others, named first", async () => {
    const why = await whyOf([RULE, NEVER], null);
    expect(why).toMatch(
      /Never saved automatically: example\.cn.*Never save: .*水庫 holdsSave: example\.cn.* holds/,
    );
  });

  it("is that no article was found to decide on", async () => {
    const unread = { ...PAGE, article: null } as unknown as typeof PAGE;
    expect(await whyOf([WORDS], null, unread)).toMatch(/none was found on this page.*depends on the article/);
  });
});

describe("why a page was saved", () => {
  it.each([
    [{ trigger: "manual" }, /^Why was this saved\?You saved it yourself/],
    [{ trigger: "watchlist", rule: RULE.id }, /It was saved by the rule: example\.cn/],
    [{ trigger: "watchlist", rule: "gone" }, /by a rule that is no longer there/],
    [{ trigger: "recheck" }, /kept at a check/],
  ] as const)("%j", async (copy, text) => {
    expect(await whyOf([RULE], copy)).toMatch(text);
  });
});
