import { i18n } from "#i18n";
import type { Confidence, Fate } from "../../fate/fate.ts";

const TEXTS: { readonly [fate in Fate]: () => string } = {
  unchanged: () => i18n.t("fate.unchanged"),
  edited: () => i18n.t("fate.edited"),
  removed: () => i18n.t("fate.removed"),
  moved: () => i18n.t("fate.moved"),
  unverified: () => i18n.t("fate.unverified"),
};

/**
 * `null`: the original was not looked at since it was saved. A suspicion is named as one: it stands only
 * after a second look.
 */
export function fateText(fate: Fate | null, confidence: Confidence = "confirmed"): string {
  if (confidence === "suspected" && fate === "removed") return i18n.t("fate.removedSuspected");
  if (confidence === "suspected" && fate === "edited") return i18n.t("fate.editedSuspected");
  return fate ? TEXTS[fate]() : i18n.t("fate.unknown");
}
