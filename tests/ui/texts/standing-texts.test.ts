import { beforeEach, describe, expect, it } from "vitest";
import { lastEdit } from "../../../src/fate/last-edit.ts";
import { removalWindow } from "../../../src/fate/removal-window.ts";
import { standingOf } from "../../../src/fate/standing.ts";
import type { Observation } from "../../../src/fate/observation.ts";
import { standingTexts } from "../../../src/ui/texts/standing-texts.ts";
import { day, gone, look, perhapsGone, walled } from "../../fate/history.ts";
import { speakEnglish } from "../speak-english.ts";

beforeEach(speakEnglish);

const SAVED = [{ capturedAt: day(0) }];
const NOW = new Date(day(30));

function textsOf(history: readonly Observation[], saved = SAVED): string[] {
  const window = removalWindow(history, saved, NOW);
  const editedAt = lastEdit(history, saved, NOW);
  return standingTexts(standingOf(history, saved, NOW), { window, editedAt }, NOW).map(({ text }) => text);
}

describe("what the history adds", () => {
  it("is nothing while the original was always there", () => {
    expect(textsOf([look(1), walled(2), look(3)])).toEqual([]);
  });

  it("remembers an edit once the new version is what looks compare with", () => {
    const edit = (at: number) => look(at, { fate: "edited", similarity: 0.98 });
    const told = [expect.stringMatching(/^An edit was found on Mar 3/)];
    expect(textsOf([look(1), edit(2), look(3)])).toEqual(told);
    expect(textsOf([look(1), edit(2)])).toEqual([]);
    expect(textsOf([edit(2), gone(4)])).toContainEqual(told[0]);
    const doubtful = look(2, { fate: "edited", confidence: "suspected" });
    expect(textsOf([doubtful, look(3)])).toEqual([]);
  });

  it("bounds a removal and says since when it is certain", () => {
    const [between, certain] = textsOf([look(1), gone(3)]);
    expect(between).toMatch(/^Removed between Mar 2.* and Mar 4/);
    expect(certain).toMatch(/^Certain since Mar 4/);
    expect(textsOf([gone(3)], [])[0]).toMatch(/^Removed before Mar 4/);
  });

  it("calls a suspicion one", () => {
    expect(textsOf([look(1), perhapsGone(2)])).toEqual([
      expect.stringMatching(/^If it was removed, then between Mar 2.* and Mar 3/),
    ]);
  });

  it("says that an article is back, and whether it had been gone for certain", () => {
    expect(textsOf([gone(1), look(2)])).toEqual([
      expect.stringMatching(/^It was found gone on Mar 2.* stands again since Mar 3/),
    ]);
    expect(textsOf([perhapsGone(1), look(2)])).toEqual([expect.stringMatching(/^It looked gone on Mar 2/)]);
  });

  it("keeps the removal beside a look that verified nothing", () => {
    const texts = textsOf([gone(1), walled(5)]);
    expect(texts).toHaveLength(3);
    expect(texts[0]).toMatch(/^Removed between/);
    expect(texts[2]).toMatch(/could not be checked on Mar 6.*captcha.*still holds/);
  });
});
