// @vitest-environment node
import { describe, expect, it } from "vitest";
import { encodeGbk } from "../fixtures/sites/gbk.ts";
import { makeJpeg } from "../fixtures/sites/jpeg.ts";
import { makePng } from "../fixtures/sites/png.ts";

describe("fixture encoders", () => {
  it("write GBK that the platform reads back", () => {
    const text = "青石县：教师绩效工资，2024年〔甲〕";
    expect(new TextDecoder("gbk").decode(encodeGbk(text))).toBe(text);
    expect(() => encodeGbk("😀")).toThrow(RangeError);
  });

  it("start pictures with their formats' signatures", () => {
    expect([...makePng(8, 8, [1, 2, 3]).subarray(0, 4)]).toEqual([0x89, 0x50, 0x4e, 0x47]);
    const jpeg = makeJpeg(16, 16, 90);
    expect([...jpeg.subarray(0, 3)]).toEqual([0xff, 0xd8, 0xff]);
    expect([...jpeg.subarray(-2)]).toEqual([0xff, 0xd9]);
  });
});
