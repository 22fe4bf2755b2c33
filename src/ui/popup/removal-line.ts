import { i18n } from "#i18n";
import type { Verdict } from "../../fate/fate.ts";
import { causeText } from "../texts/cause-text.ts";
import { platformText } from "../texts/platform-text.ts";

/**
 * One line for an original that is gone. Whoever the platform names as the remover is named, nobody
 * else; a reason is the platform's own words in quotation marks.
 */
export function removalLine(verdict: Verdict, uri: string): string {
  const cause = verdict.cause ? causeText(verdict.cause) : i18n.t("fate.removed");
  if (verdict.confidence === "suspected") return i18n.t("popup.suspectedGone", { cause });
  const platform = platformText(uri);
  switch (verdict.cause) {
    case "author":
      return i18n.t("popup.deletedByAuthor");
    case "platform":
    case "complaint":
      return verdict.reason
        ? i18n.t("popup.removedByPlatform", { platform, reason: verdict.reason })
        : i18n.t("popup.removedByPlatformBare", { platform });
    case "account-blocked":
    case "account-closed":
    case "send-failed":
    case "private":
    case "unavailable-no-reason":
      return i18n.t("popup.platformSays", { platform, cause });
    default:
      return i18n.t("popup.gone", { cause });
  }
}
