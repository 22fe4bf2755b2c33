import { beforeEach, describe, expect, it } from "vitest";
import { fateText } from "../../../src/ui/texts/fate-text.ts";
import { speakEnglish } from "../speak-english.ts";

beforeEach(speakEnglish);

describe("fateText", () => {
  it("names a suspicion as one", () => {
    expect(fateText("removed", "suspected")).not.toBe(fateText("removed", "confirmed"));
    expect(fateText("removed", "suspected")).toMatch(/possibly/i);
    expect(fateText("edited", "suspected")).toMatch(/possibly/i);
  });

  it("takes verdicts without a word on it for sure", () => {
    expect(fateText("removed")).toBe(fateText("removed", "confirmed"));
  });
});
