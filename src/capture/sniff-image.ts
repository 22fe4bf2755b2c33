/** First bytes of the image formats that browsers show. Source: WHATWG MIME Sniffing, section 6.1. */
const SIGNATURES: readonly (readonly [mediaType: string, offset: number, bytes: string])[] = [
  ["image/png", 0, "\x89PNG\r\n\x1a\n"],
  ["image/jpeg", 0, "\xff\xd8\xff"],
  ["image/gif", 0, "GIF8"],
  ["image/webp", 8, "WEBP"],
  ["image/avif", 4, "ftypavif"],
  ["image/avif", 4, "ftypavis"],
  ["image/bmp", 0, "BM"],
  ["image/x-icon", 0, "\x00\x00\x01\x00"],
];

/**
 * Names the media type from the bytes themselves, since hosts answer error pages and other formats
 * under any header. `null`: not an image.
 */
export function sniffImage(bytes: Uint8Array): string | null {
  const match = SIGNATURES.find(([, offset, signature]) =>
    [...signature].every((character, index) => bytes[offset + index] === character.charCodeAt(0)),
  );
  if (match) return match[0];
  const head = new TextDecoder().decode(bytes.subarray(0, 1024));
  return /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^]*?-->\s*|<!doctype svg[^>]*>\s*)*<svg[\s>]/i.test(head)
    ? "image/svg+xml"
    : null;
}
