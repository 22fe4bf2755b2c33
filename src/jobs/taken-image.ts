import type { ImageDoubt, Payload } from "../capture/capture.ts";
import type { LackingImage } from "../capture/image-lack.ts";
import type { Picture } from "./get-picture.ts";

/** A picture that came, described by its content. */
export interface HadImage {
  readonly kind: "had";
  readonly uri: string;
  readonly finalUri: string;
  readonly by: Picture["by"];
  readonly payload: Payload;
  readonly doubt?: ImageDoubt;
}

/** What became of one image of an article. */
export type TakenImage = HadImage | LackingImage;
