import { i18n } from "#i18n";
import type { ImportOutcome } from "../../messages/protocol.ts";
import { failureText } from "../texts/failure-text.ts";

type Rejected = Extract<ImportOutcome, { kind: "rejected" }>;

export type ImportState =
  | { readonly kind: "idle" }
  | { readonly kind: "running" }
  | { readonly kind: "unanswered"; readonly detail: string }
  | ImportOutcome;

const REJECTED: { readonly [why in Rejected["why"]]: () => string } = {
  empty: () => i18n.t("rejected.empty"),
  "not-json": () => i18n.t("rejected.notJson"),
  "not-archive": () => i18n.t("rejected.notArchive"),
  newer: () => i18n.t("rejected.newer"),
  shape: () => i18n.t("rejected.shape"),
  reference: () => i18n.t("rejected.reference"),
  digest: () => i18n.t("rejected.digest"),
  conflict: () => i18n.t("rejected.conflict"),
  "too-large": () => i18n.t("rejected.tooLarge"),
};

/** What became of an import, in one sentence. */
export function importText(state: ImportState): string {
  switch (state.kind) {
    case "idle":
      return "";
    case "running":
      return i18n.t("transfer.importing");
    case "imported":
      return importedText(state);
    case "rejected":
      return i18n.t("transfer.rejected", { place: state.place, why: REJECTED[state.why]() });
    case "failed":
      return i18n.t("transfer.importFailed", { cause: failureText(state.cause).cause });
    case "unanswered":
      return i18n.t("transfer.importFailed", { cause: failureText("unknown").cause });
  }
}

function importedText(outcome: Extract<ImportOutcome, { kind: "imported" }>): string {
  const { resources, captures, observations, watchRules: rules } = outcome;
  if (resources + captures + observations + rules === 0) return i18n.t("transfer.importedNothing");
  return i18n.t("transfer.imported", { resources, captures, observations, rules });
}
