import { i18n } from "#i18n";
import type { CheckState } from "../use-check.ts";
import { CopyDetails } from "./copy-details.tsx";

interface CheckMessageProps {
  readonly state: CheckState;
  /** Shown in the question for access, e.g. the host. */
  readonly site: string;
}

/** What became of a check that brought no verdict. A verdict itself shows as the article's fate. */
export function CheckMessage({ state, site }: CheckMessageProps) {
  const message = messageText(state, site);
  if (!message) return null;
  return (
    <span class="message" data-testid="check-message">
      {message} {state.kind === "failed" && <CopyDetails details={state.detail} />}
    </span>
  );
}

function messageText(state: CheckState, site: string): string | null {
  switch (state.kind) {
    case "permission-needed":
      return state.refused ? i18n.t("check.permissionRefused", { site }) : i18n.t("check.permissionNeeded");
    case "unknown-resource":
      return i18n.t("check.unknownResource");
    case "private-network":
      return i18n.t("check.privateNetwork");
    case "failed":
      return i18n.t("check.failed");
    default:
      return null;
  }
}
