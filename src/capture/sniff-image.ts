/**
 * First bytes of the formats in which pages show pictures, as Latin-1; `.` stands for any byte.
 * Sources: WHATWG MIME Sniffing 6.1; ISO/IEC 18181-2 (JPEG XL); BITMAPFILEHEADER and ICONDIR of the
 * Windows SDK, whose reserved fields are zero.
 */
const SIGNATURES: readonly (readonly [mediaType: string, bytes: RegExp])[] = [
  ["image/png", /^\x89PNG\r\n\x1a\n/s],
  ["image/jpeg", /^\xff\xd8\xff/s],
  ["image/gif", /^GIF8[79]a/s],
  ["image/webp", /^RIFF.{4}WEBP/s],
  ["image/jxl", /^(?:\xff\x0a|\0\0\0\x0cJXL \r\n\x87\n)/s],
  ["image/bmp", /^BM.{4}\0{4}.{4}[\x0c\x28\x34\x38\x40\x6c\x7c]\0\0\0/s],
  ["image/x-icon", /^\0\0\x01\0[^\0]/s],
];

/** An ISO base media file says in its first box for whom it is: `avif` may be its major brand or any other. */
const AVIF = /^.{4}ftyp(?:.{4})(?:.{4})*?(?:avif|avis)/s;

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
  const head = latin1(bytes.subarray(0, 64));
  const known = SIGNATURES.find(([, signature]) => signature.test(head));
  if (known) return known[0];
  if (AVIF.test(head.slice(0, boxLength(bytes)))) return "image/avif";
  return SVG.test(new TextDecoder().decode(bytes.subarray(0, SVG_HEAD))) ? "image/svg+xml" : null;
}

function latin1(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}

/** Length of the first box; brands beyond it are other boxes' bytes. */
function boxLength(bytes: Uint8Array): number {
  return bytes.length < 8 ? 0 : new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
}
