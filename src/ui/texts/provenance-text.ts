import { i18n } from "#i18n";
import type { Trigger, Via } from "../../capture/capture.ts";

const VIA: { readonly [via in Via]: () => string } = {
  page: () => i18n.t("via.page"),
  fetch: () => i18n.t("via.fetch"),
};

const TRIGGER: { readonly [trigger in Trigger]: () => string } = {
  manual: () => i18n.t("trigger.manual"),
  watchlist: () => i18n.t("trigger.watchlist"),
  recheck: () => i18n.t("trigger.recheck"),
  import: () => i18n.t("trigger.import"),
};

export function viaText(via: Via): string {
  return VIA[via]();
}

export function triggerText(trigger: Trigger): string {
  return TRIGGER[trigger]();
}
