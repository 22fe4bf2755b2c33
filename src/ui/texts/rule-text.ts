import { i18n } from "#i18n";
import type { WatchTarget } from "../../resource/watch-rule.ts";

/** A rule's name, as the reader wrote it or as the list is called. */
export function ruleText(target: WatchTarget): string {
  switch (target.kind) {
    case "domain":
      return i18n.t("rule.domain", { domain: target.domain });
    case "pattern":
      return i18n.t("rule.pattern", { pattern: target.pattern });
    case "preset":
      return presetText(target.preset);
  }
}

function presetText(preset: string): string {
  if (preset === "wechat") return i18n.t("options.wechat");
  if (preset === "chinese-news") return i18n.t("options.chineseNews");
  return i18n.t("options.unknownPreset", { name: preset });
}
