import { i18n } from "#i18n";
import type { Unseen } from "../../messages/protocol.ts";

interface UnsupportedText {
  readonly what: string;
  /** What the reader can do. */
  readonly next: string;
}

const TEXTS: { readonly [why in Unseen]: () => UnsupportedText } = {
  "browser-page": () => ({
    what: i18n.t("unsupported.browserPage"),
    next: i18n.t("unsupported.browserPageNext"),
  }),
  "private-window": () => ({
    what: i18n.t("unsupported.privateWindow"),
    next: i18n.t("unsupported.privateWindowNext"),
  }),
  "not-html": () => ({ what: i18n.t("unsupported.notHtml"), next: i18n.t("unsupported.notHtmlNext") }),
  "no-access": () => ({ what: i18n.t("unsupported.noAccess"), next: i18n.t("unsupported.noAccessNext") }),
  unreadable: () => ({ what: i18n.t("unsupported.unreadable"), next: i18n.t("unsupported.unreadableNext") }),
};

export function unsupportedText(why: Unseen): UnsupportedText {
  return TEXTS[why]();
}
