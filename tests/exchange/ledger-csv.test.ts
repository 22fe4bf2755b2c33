import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toCsv } from "../../src/exchange/csv.ts";
import { ledgerCsv } from "../../src/exchange/ledger-csv.ts";
import { ledgerJson } from "../../src/exchange/ledger-json.ts";
import { sampleEntry } from "../ledger/sample-entries.ts";
import { readCsv } from "./read-csv.ts";

const cell = fc.oneof(fc.string({ unit: "grapheme" }), fc.stringMatching(/^[=+\-@\t\r\n',"＝a]{0,6}$/));
const table = fc
  .integer({ min: 1, max: 4 })
  .chain((width) =>
    fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }),
  );

describe("a CSV", () => {
  it("gives programs back every cell as it was", () => {
    fc.assert(
      fc.property(table, (rows) => {
        expect(readCsv(toCsv(rows, "programs"))).toEqual(rows);
      }),
    );
  });

  it("gives spreadsheets no cell that is a formula, and loses nothing", () => {
    fc.assert(
      fc.property(table, (rows) => {
        const written = toCsv(rows, "spreadsheets");
        expect(written.startsWith("\uFEFF")).toBe(true);
        const read = readCsv(written.slice(1));
        for (const one of read.flat()) expect(one).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
        const restored = read.map((row) =>
          row.map((one) => one.replace(/^'(?='*[=+\-@\t\r\n＝＋－＠])/, "")),
        );
        expect(restored).toEqual(rows);
      }),
    );
  });
});

/** A file in the form of Wechatscope's, of invented articles; R quotes every cell. */
const WECHATSCOPE = `"title","nickname","created_at","archive","censored_date","censored_msg"
"别处的文章","别处","2024-08-28","gh_999999999999_2024-08-28_2650000009_Qq7Rr8Ss9T.y.tar.gz","2024-08-29 10:00:00","该内容已被发布者删除"
"水库清淤工程完工","河口观察","2024-08-28","gh_0a1b2c3d4e5f_2024-08-28_2650000001_Ab1Cd2Ef3G.y.tar.gz","2024-08-30 21:07:45","此内容因违规无法查看"
`.replaceAll("\n", "\r\n");

function records(csv: string): Record<string, string>[] {
  const [names = [], ...rows] = readCsv(csv);
  return rows.map((row) => Object.fromEntries(row.map((value, index) => [names[index] ?? "", value])));
}

describe("the ledger as CSV", () => {
  it("joins with a file of Wechatscope's by its own columns", () => {
    const ours = records(ledgerCsv([sampleEntry({ title: "无人收录" }), sampleEntry()], "programs"));
    const key = ({ title, nickname, created_at }: Record<string, string>) =>
      [title, nickname, created_at].join("\n");
    const theirs = new Map(records(WECHATSCOPE).map((row) => [key(row), row]));
    const joined = ours.map((row) => theirs.get(key(row))).filter((row) => row !== undefined);
    expect(joined.map(({ censored_msg }) => censored_msg)).toEqual(["此内容因违规无法查看"]);
    const parts = (name = "") => name.split("_").slice(0, 4).join("_");
    expect(parts(ours[1]?.archive)).toBe(parts(joined[0]?.archive));
  });

  it("begins with Wechatscope's columns, in its forms", () => {
    const [names, row] = readCsv(ledgerCsv([sampleEntry()], "programs"));
    expect(names?.slice(0, 6)).toEqual(Object.keys(records(WECHATSCOPE)[0] ?? {}));
    expect(row?.slice(0, 6)).toEqual([
      "水库清淤工程完工",
      "河口观察",
      "2024-08-28",
      "gh_0a1b2c3d4e5f_2024-08-28_2650000001_c1",
      "2024-08-30 23:30:00",
      "此内容因违规无法查看",
    ]);
  });

  it("leaves empty what is not known, and says what is only suspected", () => {
    const bare = sampleEntry({
      ...{ title: null, account: null, outlet: null, publishedAt: null, lastAlive: null, survival: null },
      ...{ confidence: "suspected", confirmedAt: null, notice: null, captureId: null },
    });
    const [row] = records(ledgerCsv([bare], "programs"));
    expect(row).toMatchObject({ title: "", nickname: "", created_at: "", archive: "", state: "suspected" });
  });
});

it("keeps the ledger as JSON with its summary", () => {
  const file: unknown = JSON.parse(ledgerJson([sampleEntry()], { exportedAt: "x", generator: "y" }));
  expect(file).toMatchObject({
    format: "ironpot-ledger",
    removals: [sampleEntry()],
    summary: { confirmed: 1 },
  });
});
