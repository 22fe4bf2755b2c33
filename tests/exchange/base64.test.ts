// @vitest-environment node
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fromBase64, toBase64 } from "../../src/exchange/base64.ts";

describe("base64", () => {
  it("is what other programs write", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
        expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString("base64"));
        expect(fromBase64(toBase64(bytes))).toEqual(bytes);
      }),
    );
  });

  it.each([24_575, 24_576, 24_577, 100_000])("joins its runs without a seam at %i bytes", (size) => {
    const bytes = Uint8Array.from({ length: size }, (_, index) => index % 251);
    expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString("base64"));
  });

  it.each(["%%%%", "AAA", "AA==\n", " AAA", "A===", "AA=A", "AAAA-_"])("refuses %j", (text) => {
    expect(() => fromBase64(text)).toThrow();
  });
});
