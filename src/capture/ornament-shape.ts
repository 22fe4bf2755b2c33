import type { ImageSize } from "./image-size.ts";

/** Pixels. Emoji, bullets and seals in running text are no larger; what stands in for a photograph is. */
const GLYPH_SIDE = 64;
/** A divider is at least so many times as long as it is wide. */
const DIVIDER = 6;

/**
 * Whether a picture has the shape of those that an author repeats within one article: a divider, or a
 * glyph. `null` (formats that do not tell their size in pixels) has no shape.
 */
export function hasOrnamentShape(size: ImageSize | null): boolean {
  if (size === null) return false;
  const [short, long] = [Math.min(size.width, size.height), Math.max(size.width, size.height)];
  return long <= GLYPH_SIDE || long >= short * DIVIDER;
}
