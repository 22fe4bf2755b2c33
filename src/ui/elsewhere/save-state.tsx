import { i18n } from "#i18n";
import { addressToSave } from "../../mementos/addresses-to-ask.ts";
import { saveRequest } from "../../mementos/save-page-now.ts";
import { CopyDetails } from "../components/copy-details.tsx";
import { DateText } from "../components/date-text.tsx";
import type { SaveElsewhereState } from "./use-save-elsewhere.ts";

interface SaveStateProps {
  readonly state: SaveElsewhereState;
  readonly uri: string;
}

/** What became of a save at the Wayback Machine. What went wrong can be tried on its own page. */
export function SaveState({ state, uri }: SaveStateProps) {
  switch (state.kind) {
    case "idle":
    case "saving":
      return null;
    case "saved":
      return (
        <p>
          {i18n.t("elsewhere.saved")}{" "}
          <a href={state.uri} target="_blank" rel="noreferrer noopener">
            <DateText iso={state.at} />
          </a>
        </p>
      );
    case "refused":
    case "outage":
    case "broken":
      return <Failure text={failureText(state.kind)} detail={state.detail} uri={uri} />;
    case "unfinished":
      return <Failure text={i18n.t("elsewhere.saveUnfinished")} detail={null} uri={uri} />;
    case "removed":
      return <p class="message">{i18n.t("elsewhere.saveRemoved")}</p>;
    case "permission-needed":
    case "not-allowed":
      return <p class="message">{i18n.t("elsewhere.accessRefused")}</p>;
    case "unknown-resource":
      return <p class="message">{i18n.t("check.unknownResource")}</p>;
    case "not-public":
      return <p class="message">{i18n.t("elsewhere.notPublic")}</p>;
  }
}

function failureText(kind: "refused" | "outage" | "broken"): string {
  if (kind === "refused") return i18n.t("elsewhere.saveRefused");
  return kind === "outage" ? i18n.t("elsewhere.saveOutage") : i18n.t("elsewhere.broken");
}

interface FailureProps {
  readonly text: string;
  readonly detail: string | null;
  readonly uri: string;
}

function Failure({ text, detail, uri }: FailureProps) {
  const address = addressToSave({ uri });
  return (
    <p class="message">
      {text}{" "}
      {address && (
        <a href={saveRequest(address)} target="_blank" rel="noreferrer noopener">
          {i18n.t("elsewhere.saveThere")}
        </a>
      )}{" "}
      {detail && <CopyDetails details={detail} />}
    </p>
  );
}
