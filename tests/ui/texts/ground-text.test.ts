import { readFile } from "node:fs/promises";
import { beforeEach, describe, expect, it } from "vitest";
import { NOTICES } from "../../../src/fate/notices.ts";
import { WALL_MARKS } from "../../../src/fate/wall-marks.ts";
import { WALL_SENTENCES } from "../../../src/fate/walls.ts";
import { groundText } from "../../../src/ui/texts/ground-text.ts";
import { speakEnglish } from "../speak-english.ts";

beforeEach(speakEnglish);

/** The codes in the first column of the table of docs/fate.md. */
async function documentedCodes(): Promise<string[]> {
  const text = await readFile("docs/fate.md", "utf8");
  const table = text.slice(text.indexOf("## Grounds"));
  const cells = table.split("\n").flatMap((line) => /^\| (`[^|]+)\|/.exec(line)?.[1] ?? []);
  return cells.flatMap((cell) => {
    const [first = "", ...rest] = [...cell.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? "");
    return [first, ...rest.map((code) => (code.startsWith("-") ? first.split("-")[0] + code : code))];
  });
}

describe("grounds in words", () => {
  it("has a sentence for every code of the documentation", async () => {
    const codes = await documentedCodes();
    expect(codes.length).toBeGreaterThan(25);
    for (const code of codes.map((one) => one.replace(/-N$/, "-404"))) {
      expect(groundText(code), code).toMatch(/[.:]( .*)?$/);
      expect(groundText(code), code).not.toBe(groundText("any-platform-row"));
    }
  });

  it("has one for every row of the tables, and tells walls from notices", () => {
    for (const { id, fate } of NOTICES)
      expect(groundText(id), id).toMatch(fate === "unverified" ? /\./ : /notice|missing pages/);
    for (const { id } of [...WALL_MARKS, ...WALL_SENTENCES])
      expect(groundText(id), id).toMatch(/captcha, log-in/);
  });

  it("leaves what it does not know as it is", () => {
    expect(groundText("constructor")).toBe("constructor");
    expect(groundText("<b>Whatever</b> else")).toBe("<b>Whatever</b> else");
  });
});
