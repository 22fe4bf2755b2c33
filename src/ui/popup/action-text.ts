import { i18n } from "#i18n";
import type { PopupAction } from "./popup-answer.ts";

const TEXTS: { readonly [kind in PopupAction["kind"]]: () => string } = {
  save: () => i18n.t("action.save"),
  "save-version": () => i18n.t("action.saveVersion"),
  cancel: () => i18n.t("action.cancel"),
  retry: () => i18n.t("action.retry"),
  compare: () => i18n.t("action.compare"),
  "open-copy": () => i18n.t("action.openCopy"),
};

export function actionText(action: PopupAction): string {
  return TEXTS[action.kind]();
}
