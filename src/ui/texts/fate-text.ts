import { i18n } from "#i18n";
import type { Fate } from "../../fate/fate.ts";

const TEXTS: { readonly [fate in Fate]: () => string } = {
  unchanged: () => i18n.t("fate.unchanged"),
  edited: () => i18n.t("fate.edited"),
  removed: () => i18n.t("fate.removed"),
  moved: () => i18n.t("fate.moved"),
  unverified: () => i18n.t("fate.unverified"),
};

/** `null`: the original was not looked at since it was saved. */
export function fateText(fate: Fate | null): string {
  return fate ? TEXTS[fate]() : i18n.t("fate.unknown");
}
