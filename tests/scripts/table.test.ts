// @vitest-environment node
import { describe, expect, it } from "vitest";
import { formatTable, shorten } from "../../scripts/demo/table.ts";

describe("formatTable", () => {
  it("gives a Chinese character two cells", () => {
    expect(
      formatTable(
        ["a", "b"],
        [
          ["中文", "x"],
          ["ab", "y"],
        ],
      ),
    ).toBe("a     b\n────  ─\n中文  x\nab    y");
  });
});

describe("shorten", () => {
  it("cuts to cells, not to characters", () => {
    expect(shorten("船票涨了", 8)).toBe("船票涨了");
    expect(shorten("船票涨了三回", 8)).toBe("船票涨…");
  });
});
