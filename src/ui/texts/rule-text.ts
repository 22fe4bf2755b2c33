import { i18n } from "#i18n";
import type { AccountPlatform } from "../../resource/account-identity.ts";
import { hasSubdomains } from "../../resource/origins-for-rule.ts";
import type { WatchRule, WatchTarget } from "../../resource/watch-rule.ts";

/** A rule's name: where it holds, as the reader wrote it or as the list is called, and its words. */
export function ruleText({ target, words }: Pick<WatchRule, "target" | "words">): string {
  const place = placeText(target);
  return words === undefined ? place : i18n.t("rule.withWords", { place, words });
}

function placeText(target: WatchTarget): string {
  switch (target.kind) {
    case "domain":
      return hasSubdomains(target.domain) ? i18n.t("rule.domain", { domain: target.domain }) : target.domain;
    case "pattern":
      return i18n.t("rule.pattern", { pattern: target.pattern });
    case "preset":
      return presetText(target.preset);
    case "account":
      return i18n.t("rule.account", { platform: PLATFORMS[target.platform](), account: target.account });
    case "any":
      return i18n.t("rule.any");
  }
}

const PLATFORMS: { readonly [platform in AccountPlatform]: () => string } = {
  wechat: () => i18n.t("platform.wechat"),
  weibo: () => i18n.t("platform.weibo"),
};

function presetText(preset: string): string {
  if (preset === "wechat") return i18n.t("options.wechat");
  if (preset === "chinese-news") return i18n.t("options.chineseNews");
  return i18n.t("options.unknownPreset", { name: preset });
}
