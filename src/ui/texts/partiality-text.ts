import { i18n } from "#i18n";
import type { Partiality } from "../../capture/article.ts";

/** Says that a capture is not the whole article, and why. */
export function partialityText(partial: Partiality): string {
  return partial === "too-large" ? i18n.t("copy.tooLarge") : i18n.t("copy.pagesMissing");
}
