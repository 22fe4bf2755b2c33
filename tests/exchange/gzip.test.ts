// @vitest-environment node
import { gunzipSync, gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { gunzip, gzip, TooLargeError } from "../../src/exchange/gzip.ts";

const text = new TextEncoder().encode("砸锅卖铁。".repeat(5000));

describe("gzip", () => {
  it("is read by other programs, and reads theirs", async () => {
    expect(new Uint8Array(gunzipSync(await gzip(text)))).toEqual(text);
    expect(await gunzip(new Uint8Array(gzipSync(text)))).toEqual(text);
    expect(await gunzip(await gzip(new Uint8Array()))).toEqual(new Uint8Array());
  });

  it("stops unpacking at the limit", async () => {
    const packed = await gzip(text);
    await expect(gunzip(packed, text.length - 1)).rejects.toBeInstanceOf(TooLargeError);
    expect(await gunzip(packed, text.length)).toEqual(text);
  });

  it.each([
    ["something else", new Uint8Array([1, 2, 3])],
    ["a stream that is cut off", new Uint8Array(gzipSync(text)).slice(0, -9)],
  ])("refuses %s", async (_, bytes) => {
    await expect(gunzip(bytes)).rejects.toThrow();
  });
});
