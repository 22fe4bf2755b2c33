import { i18n } from "#i18n";
import { ExportPart } from "./export-part.tsx";
import { ImportPart } from "./import-part.tsx";

/** The archive leaves and enters as one file. */
export function ArchiveTransfer() {
  return (
    <section class="transfer" aria-labelledby="transfer-heading">
      <h2 id="transfer-heading">{i18n.t("transfer.title")}</h2>
      <ExportPart />
      <ImportPart />
    </section>
  );
}
