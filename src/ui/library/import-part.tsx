import { i18n } from "#i18n";
import { useId, useState } from "preact/hooks";
import { CopyDetails } from "../components/copy-details.tsx";
import { send } from "../send.ts";
import { importText } from "./import-text.ts";
import type { ImportState } from "./import-text.ts";

/** Takes an exported file in. What does not fit is named with its place; then nothing is changed. */
export function ImportPart() {
  const [state, setState] = useState<ImportState>({ kind: "idle" });
  const field = useId();
  const run = async (file: File) => {
    setState({ kind: "running" });
    setState(await importFile(file));
  };
  const onChange = (event: Event & { readonly currentTarget: HTMLInputElement }) => {
    const file = event.currentTarget.files?.[0];
    if (file) void run(file);
    // The same file can be chosen again after it was mended.
    event.currentTarget.value = "";
  };
  return (
    <div class="transfer-part">
      <input
        id={field}
        class="visually-hidden file-input"
        type="file"
        accept=".json,application/json"
        data-testid="import"
        disabled={state.kind === "running"}
        onChange={onChange}
      />
      <label class="button" for={field}>
        {i18n.t("transfer.import")}
      </label>
      <p role="status" class="hint" data-testid="import-state" data-state={state.kind}>
        {importText(state)}
      </p>
      {state.kind === "unanswered" && <CopyDetails details={state.detail} />}
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
