/**
 * First bytes of the formats in which pages show pictures, in hexadecimal; `.` stands for half a byte.
 * Sources: WHATWG MIME Sniffing 6.1; ISO/IEC 18181-2 (JPEG XL); BITMAPFILEHEADER and ICONDIR of the
 * Windows SDK, whose reserved fields are zero.
 */
const SIGNATURES: readonly (readonly [mediaType: string, bytes: RegExp])[] = [
  ["image/png", /^89504e470d0a1a0a/],
  ["image/jpeg", /^ffd8ff/],
  // GIF87a, GIF89a
  ["image/gif", /^474946383[79]61/],
  // RIFF….WEBP
  ["image/webp", /^52494646.{8}57454250/],
  // A bare codestream, or a container that begins with the box "JXL "
  ["image/jxl", /^(?:ff0a|0000000c4a584c200d0a870a)/],
  // BM, size, reserved, offset, and the length of one of the known headers
  ["image/bmp", /^424d.{8}0{8}.{8}(?:0c|28|34|38|40|6c|7c)000000/],
  ["image/x-icon", /^00000100(?!00)/],
];

/** An ISO base media file says in its first box for whom it is: `avif` may be its major brand or any other. */
const AVIF = /^.{8}66747970(?:.{8})*?617669(?:66|73)/;

/** What may stand before the root of an SVG: declaration, comments, a doctype with its own entities. */
const SVG =
  /^\uFEFF?\s*(?:(?:<\?[^]*?\?>|<!--[^]*?-->|<!doctype\s+svg(?:[^[>]|\[[^\]]*\])*>)\s*)*<(?:svg|svg:svg)[\s>/]/i;

/** Drawing programs put kilobytes of entities before the root. */
const SVG_HEAD = 32 * 1024;

/**
 * Names the media type from the bytes themselves, since hosts answer error pages and other formats
 * under any header. `null`: not an image.
 */
export function sniffImage(bytes: Uint8Array): string | null {
  const head = hex(bytes.subarray(0, 64));
  const known = SIGNATURES.find(([, signature]) => signature.test(head));
  if (known) return known[0];
  if (AVIF.test(head.slice(0, boxLength(bytes) * 2))) return "image/avif";
  return SVG.test(new TextDecoder().decode(bytes.subarray(0, SVG_HEAD))) ? "image/svg+xml" : null;
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Length of the first box; brands beyond it are other boxes' bytes. */
function boxLength(bytes: Uint8Array): number {
  return bytes.length < 8 ? 0 : new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
}
