import { i18n } from "#i18n";
import type { Cause } from "../../fate/fate.ts";

/** A cause in the reader's words. It repeats what the site said or answered, never a motive. */
const TEXTS: { readonly [cause in Cause]: () => string } = {
  "http-404": () => i18n.t("cause.http404"),
  "http-410": () => i18n.t("cause.http410"),
  "http-451": () => i18n.t("cause.http451"),
  author: () => i18n.t("cause.author"),
  platform: () => i18n.t("cause.platform"),
  complaint: () => i18n.t("cause.complaint"),
  "account-blocked": () => i18n.t("cause.accountBlocked"),
  "account-closed": () => i18n.t("cause.accountClosed"),
  "send-failed": () => i18n.t("cause.sendFailed"),
  private: () => i18n.t("cause.private"),
  "soft-404": () => i18n.t("cause.soft404"),
  "unavailable-no-reason": () => i18n.t("cause.unavailable"),
  captcha: () => i18n.t("cause.captcha"),
  login: () => i18n.t("cause.login"),
  forbidden: () => i18n.t("cause.forbidden"),
  "rate-limited": () => i18n.t("cause.rateLimited"),
  "server-error": () => i18n.t("cause.serverError"),
  "js-challenge": () => i18n.t("cause.jsChallenge"),
  network: () => i18n.t("cause.network"),
  "bad-url": () => i18n.t("cause.badUrl"),
};

export function causeText(cause: Cause): string {
  return TEXTS[cause]();
}
