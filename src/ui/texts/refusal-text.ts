import { i18n } from "#i18n";
import type { RefusalReason } from "../../capture/article.ts";

const TEXTS: { readonly [reason in RefusalReason | "notice"]: () => string } = {
  "no-text": () => i18n.t("refusal.noText"),
  "too-short": () => i18n.t("refusal.tooShort"),
  list: () => i18n.t("refusal.list"),
  notice: () => i18n.t("refusal.notice"),
};

/** Why there is nothing to save on a page. */
export function refusalText(reason: RefusalReason | "notice"): string {
  return TEXTS[reason]();
}
