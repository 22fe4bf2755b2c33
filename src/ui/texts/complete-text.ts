import { i18n } from "#i18n";
import type { CompleteState } from "../use-complete.ts";
import { failureText } from "./failure-text.ts";

/** How an attempt at missing images stands or ended; `null` before there was one. */
export function completeText(state: CompleteState): string | null {
  switch (state.kind) {
    case "idle":
      return null;
    case "completing":
      return i18n.t("images.progress", { done: state.done, total: state.total });
    case "completed":
      return state.added > 0 ? i18n.t("images.added", state.added) : i18n.t("images.noneAdded");
    case "cancelled":
      return state.added > 0 ? i18n.t("images.cancelled", state.added) : i18n.t("images.cancelledEmpty");
    case "permission-needed":
      return i18n.t("images.permissionRefused", { hosts: state.origins.map(hostOf).join(", ") });
    case "unknown-capture":
      return i18n.t("library.notFound");
    case "broken":
      return i18n.t("images.failed", { cause: failureText("unknown").cause });
    case "failed":
      return i18n.t("images.failed", { cause: failureText(state.cause).cause });
  }
}

function hostOf(origin: string): string {
  return origin.replace(/^\*:\/\/|\/\*$/g, "");
}
