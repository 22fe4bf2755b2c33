import { expect, it } from "vitest";
import { filterResources } from "../../../src/ui/library/filter-resources.ts";
import { sampleRecord } from "../../archive/sample-records.ts";

it("finds by title, outlet or site, blind to width and case", async () => {
  const { resource } = await sampleRecord({ title: "ＡＢ水库清淤" });
  const found = (text: string) => filterResources([resource], text).length;
  expect([found("清淤"), found("河口"), found("NEWS.example"), found("ab水"), found("  ")]).toEqual([
    1, 1, 1, 1, 1,
  ]);
  expect(found("山林")).toBe(0);
});

it("survives an article without title and outlet", async () => {
  const { resource } = await sampleRecord();
  expect(filterResources([{ ...resource, title: null, outlet: null }], "清淤")).toEqual([]);
});
