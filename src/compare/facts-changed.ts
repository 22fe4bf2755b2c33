import type { Capture, CaptureImage } from "../capture/capture.ts";
import { imageIdentity } from "./image-identity.ts";
import { comparisonKey } from "./split-units.ts";

/** What two copies show differently beside headline and text. `null`: no difference. */
export interface ChangedFacts {
  readonly author: FactChange | null;
  readonly publishedAt: FactChange | null;
  /** Pictures that only the one or the other copy has. */
  readonly pictures: { readonly removed: number; readonly added: number } | null;
}

export interface FactChange {
  readonly from: string | null;
  readonly to: string | null;
}

/** Two copies as the reader sees them: here every difference is shown, whether or not it proves an edit. */
export function changedFacts(older: Capture, newer: Capture): ChangedFacts {
  return {
    author: factChange(older.author, newer.author),
    publishedAt: isSameMoment(older.publishedAt, newer.publishedAt)
      ? null
      : factChange(older.publishedAt, newer.publishedAt),
    pictures: picturesChanged(older.images, newer.images),
  };
}

function factChange(from: string | null, to: string | null): FactChange | null {
  return comparisonKey(from ?? "") === comparisonKey(to ?? "") ? null : { from, to };
}

function isSameMoment(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && Date.parse(a) === Date.parse(b);
}

/** One picture when the bytes agree; where one side lacks them, when the addresses name one picture. */
function picturesChanged(
  older: readonly CaptureImage[],
  newer: readonly CaptureImage[],
): ChangedFacts["pictures"] {
  const removed = older.filter((image) => !newer.some((other) => isOnePicture(image, other))).length;
  const added = newer.filter((image) => !older.some((other) => isOnePicture(image, other))).length;
  return removed + added === 0 ? null : { removed, added };
}

/** Other bytes under the same name may be another size: only the name tells then. */
function isOnePicture(a: CaptureImage, b: CaptureImage): boolean {
  if (a.digest !== null && a.digest === b.digest) return true;
  return imageIdentity(a.uri) === imageIdentity(b.uri);
}
