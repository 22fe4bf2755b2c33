import { i18n } from "#i18n";
import type { Capture } from "../../capture/capture.ts";

/** Says that a capture is not the whole article, and what it lacks. `null` for a whole one. */
export function partialityText({ partial, lacking }: Pick<Capture, "partial" | "lacking">): string | null {
  switch (partial) {
    case null:
      return null;
    case "too-large":
      return i18n.t("copy.tooLarge");
    case "pages-missing":
      return lacking?.kind === "pages"
        ? i18n.t("copy.pagesOf", { had: lacking.had, known: lacking.known })
        : i18n.t("copy.pagesMissing");
    case "folded":
      return i18n.t("copy.folded");
    case "frame-missing":
      return lacking?.kind === "frame"
        ? i18n.t("copy.frameOf", { host: lacking.host })
        : i18n.t("copy.frameMissing");
  }
}
