import { i18n } from "#i18n";
import { useState } from "preact/hooks";
import { CopyDetails } from "../components/copy-details.tsx";
import { FileButton } from "../components/file-button.tsx";
import { send } from "../send.ts";
import { importText } from "./import-text.ts";
import type { ImportState } from "./import-text.ts";

/** Takes an exported file in. What does not fit is named with its place; then nothing is changed. */
export function ImportPart() {
  const [state, setState] = useState<ImportState>({ kind: "idle" });
  const run = async (file: File) => {
    setState({ kind: "running" });
    setState(await importFile(file));
  };
  return (
    <div class="transfer-part">
      <FileButton
        label={i18n.t("transfer.import")}
        accept=".json,application/json"
        testId="import"
        disabled={state.kind === "running"}
        onFile={(file) => void run(file)}
      />
      <p role="status" class="hint" data-testid="import-state" data-state={state.kind}>
        {importText(state)}
      </p>
      {state.kind === "unanswered" && <CopyDetails details={state.detail} />}
      {state.kind === "rejected" && <CopyDetails details={`${state.place} ${state.reason}`} />}
      {state.kind === "failed" && <CopyDetails details={`${state.cause}: ${state.detail}`} />}
    </div>
  );
}

/** The file stays where it is; the background reads it from an address that ends with the import. */
async function importFile(file: File): Promise<ImportState> {
  const blobUri = URL.createObjectURL(file);
  try {
    return await send("importArchive", { blobUri });
  } catch (error) {
    return { kind: "unanswered", detail: String(error) };
  } finally {
    URL.revokeObjectURL(blobUri);
  }
}
