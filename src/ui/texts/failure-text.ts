import { i18n } from "#i18n";
import type { FailureCause } from "../../messages/protocol.ts";

interface FailureText {
  /** A clause that completes "Not saved: …". */
  readonly cause: string;
  readonly next: string;
}

const TEXTS: { readonly [cause in FailureCause | "unknown"]: () => FailureText } = {
  "storage-full": () => ({ cause: i18n.t("failure.storageFull"), next: i18n.t("failure.storageFullNext") }),
  "storage-error": () => ({
    cause: i18n.t("failure.storageError"),
    next: i18n.t("failure.storageErrorNext"),
  }),
  "page-changed": () => ({ cause: i18n.t("failure.pageChanged"), next: i18n.t("failure.pageChangedNext") }),
  "script-error": () => ({ cause: i18n.t("failure.scriptError"), next: i18n.t("failure.scriptErrorNext") }),
  unknown: () => ({ cause: i18n.t("failure.unknown"), next: i18n.t("failure.unknownNext") }),
};

/** `unknown` is for a command that did not come back with an outcome at all. */
export function failureText(cause: FailureCause | "unknown"): FailureText {
  return TEXTS[cause]();
}
