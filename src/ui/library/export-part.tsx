import { i18n } from "#i18n";
import { useState } from "preact/hooks";
import { browser } from "wxt/browser";
import { useArchive } from "../archive-context.ts";
import { formatSize } from "../format-size.ts";
import { exportArchive } from "./export-archive.ts";
import { offerDownload } from "./offer-download.ts";

type ExportState =
  | { readonly kind: "idle" }
  | { readonly kind: "running"; readonly bytes: number }
  | { readonly kind: "done"; readonly name: string; readonly bytes: number }
  | { readonly kind: "failed"; readonly detail: string };

export function ExportPart() {
  const archive = useArchive();
  const [state, setState] = useState<ExportState>({ kind: "idle" });
  const run = async () => {
    const exportedAt = new Date().toISOString();
    const name = i18n.t("transfer.fileName", { date: exportedAt.slice(0, 10) });
    setState({ kind: "running", bytes: 0 });
    try {
      const generator = `Ironpot ${browser.runtime.getManifest().version}`;
      const onProgress = (bytes: number) => setState({ kind: "running", bytes });
      const file = await exportArchive(archive, { exportedAt, generator }, onProgress);
      offerDownload(file, name);
      setState({ kind: "done", name, bytes: file.size });
    } catch (error) {
      setState({ kind: "failed", detail: String(error) });
    }
  };
  return (
    <div class="transfer-part">
      <button
        type="button"
        class="button"
        data-testid="export"
        disabled={state.kind === "running"}
        onClick={() => void run()}
      >
        {i18n.t("transfer.export")}
      </button>
      <p role="status" class="hint" data-testid="export-state" data-state={state.kind}>
        {exportText(state)}
      </p>
    </div>
  );
}

function exportText(state: ExportState): string {
  const size = (bytes: number) => formatSize(bytes, i18n.t("languageTag"));
  switch (state.kind) {
    case "idle":
      return "";
    case "running":
      return i18n.t("transfer.exporting", { size: size(state.bytes) });
    case "done":
      return i18n.t("transfer.exported", { name: state.name, size: size(state.bytes) });
    case "failed":
      return i18n.t("transfer.exportFailed", { detail: state.detail });
  }
}
