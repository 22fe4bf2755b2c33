import { describe, expect, it } from "vitest";
import { sniffImage } from "../../src/capture/sniff-image.ts";
import { imageSize } from "../../src/capture/image-size.ts";
import { makeJpeg } from "../fixtures/sites/jpeg.ts";
import { HOSTILE_SVG, PICTURES } from "../fixtures/sites/pictures.ts";
import { makePng } from "../fixtures/sites/png.ts";

const text = (words: string): Uint8Array => new TextEncoder().encode(words);
const latin1 = (words: string): Uint8Array => Uint8Array.from(words, (letter) => letter.charCodeAt(0));

/** A bitmap header (BITMAPINFOHEADER) of this size. */
const bmp = (width: number, height: number): Uint8Array => {
  const view = new DataView(new ArrayBuffer(58));
  view.setUint16(0, 0x424d);
  view.setUint32(10, 54, true);
  view.setUint32(14, 40, true);
  view.setInt32(18, width, true);
  view.setInt32(22, height, true);
  return new Uint8Array(view.buffer);
};

describe("sniffImage", () => {
  it.each([
    ["image/png", makePng(9, 9, [1, 2, 3])],
    ["image/jpeg", makeJpeg(16, 8, 90)],
    ["image/gif", PICTURES.gif],
    ["image/webp", PICTURES.webp],
    ["image/webp", PICTURES["webp-lossless"]],
    ["image/avif", PICTURES.avif],
    // AVIF as a brand that the file is compatible with, not its own.
    ["image/avif", latin1("\0\0\0\x1cftypmif1\0\0\0\0mif1miafavif")],
    ["image/bmp", bmp(3, -5)],
    ["image/x-icon", latin1("\0\0\x01\0\x01\0\x10\x10")],
    ["image/jxl", latin1("\xff\x0a\xfa\x1f")],
    ["image/jxl", latin1("\0\0\0\x0cJXL \r\n\x87\n\0\0\0\x14ftypjxl ")],
    ["image/svg+xml", text(HOSTILE_SVG)],
    ["image/svg+xml", text("\uFEFF\n<svg/>")],
    [
      "image/svg+xml",
      text(
        `<?xml version="1.0"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "" [<!ENTITY ns "${"x".repeat(3_000)}">]>\n<!-- <html> --><svg>`,
      ),
    ],
  ])("names %s", (mediaType, bytes) => {
    expect(sniffImage(bytes)).toBe(mediaType);
  });

  it.each([
    ["a page", text("<!DOCTYPE html><html><body><svg></svg></body></html>")],
    [
      "words that begin like a bitmap",
      text("BMW 发布会取消了，原定的时间没有另行通知，请各位读者留意后续消息。"),
    ],
    ["a cursor", latin1("\0\0\x02\0\x01\0")],
    ["a video in the same box format", latin1("\0\0\0\x18ftypisom\0\0\0\0isomavc1")],
    ["brands that stand behind the first box", latin1("\0\0\0\x10ftypisom\0\0\0\0\0\0\0\x10avifavif")],
    ["a sound in the same chunk format", latin1("RIFF\x10\0\0\0WAVEfmt ")],
    ["a cut-off signature", latin1("\x89PNG")],
    ["JSON", text('{"error":"<svg>"}')],
    ["nothing", new Uint8Array()],
  ])("takes %s for no image", (_, bytes) => {
    expect(sniffImage(bytes)).toBeNull();
  });
});

describe("imageSize", () => {
  it.each([
    ["image/png", makePng(48, 32, [1, 2, 3])],
    ["image/jpeg", makeJpeg(48, 32, 90)],
    ["image/gif", PICTURES.gif],
    ["image/webp", PICTURES.webp],
    ["image/webp", PICTURES["webp-lossless"]],
    ["image/avif", PICTURES.avif],
    ["image/bmp", bmp(48, -32)],
  ])("reads %s, and nothing from the half of it", (mediaType, bytes) => {
    expect(imageSize(mediaType, bytes)).toEqual({ width: 48, height: 32 });
    expect(imageSize(mediaType, bytes.subarray(0, 8))).toBeNull();
  });

  it("reads the canvas of an extended WebP", () => {
    const head = latin1("RIFF\x58\0\0\0WEBPVP8X\x0a\0\0\0\x10\0\0\0\x2f\0\0\x1f\0\0");
    expect(imageSize("image/webp", head)).toEqual({ width: 48, height: 32 });
  });

  it("knows nothing of what is drawn", () => {
    expect(imageSize("image/svg+xml", text("<svg width='1' height='1'>"))).toBeNull();
  });
});
