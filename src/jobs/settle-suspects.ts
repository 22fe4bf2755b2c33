import { imageSize } from "../capture/image-size.ts";
import { lacking } from "../capture/image-lack.ts";
import { hasOrnamentShape } from "../capture/ornament-shape.ts";
import type { Suspicion } from "../capture/repeated-answers.ts";
import type { HadImage, TakenImage } from "./taken-image.ts";

/** What a second request for a suspect brought. */
export interface AskedAgain {
  readonly had: HadImage;
  readonly suspicion: Suspicion;
  /** Another picture, when the host was told who asks; `null` when it gave none. */
  readonly named: HadImage | null;
}

/**
 * Says of each suspect what it is:
 * - another picture came when the host was told who asks: that one;
 * - its bytes were given in the place of such a picture: a stand-in, and missing;
 * - the same bytes under several addresses, in the shape of a divider or a glyph: an ornament that the
 *   author repeats;
 * - else nobody can tell: the bytes are kept, and marked as doubtful.
 */
export function settleSuspects(
  taken: readonly TakenImage[],
  again: readonly AskedAgain[],
): readonly TakenImage[] {
  const standIns = new Set(again.flatMap(({ had, named }) => (named ? [had.payload.digest] : [])));
  const bySuspect = new Map(again.map((asked) => [asked.had.uri, asked]));
  return taken.map((one) => {
    const asked = one.kind === "had" ? bySuspect.get(one.uri) : undefined;
    return asked ? settle(asked, standIns) : one;
  });
}

function settle({ had, suspicion, named }: AskedAgain, standIns: ReadonlySet<string>): TakenImage {
  if (named) return named;
  if (standIns.has(had.payload.digest)) return lacking("stand-in");
  const { mediaType, bytes } = had.payload;
  if (suspicion === "repeated" && hasOrnamentShape(imageSize(mediaType, bytes))) return had;
  return { ...had, doubt: "same-answer" };
}
