import { i18n } from "#i18n";
import { allBatches, countLines } from "../../archive/batches.ts";
import type { Archive } from "../../archive/open-archive.ts";
import { useArchive } from "../archive-context.ts";
import { DateText } from "../components/date-text.tsx";
import { formatRoute } from "../library/route.ts";
import { textLanguage } from "../text-language.ts";
import { batchName, batchStateText } from "../texts/batch-text.ts";
import { useLiveQuery } from "../use-live-query.ts";

/** The lists begun before, newest first. */
export function BatchList() {
  const archive = useArchive();
  const batches = useLiveQuery(() => batchesWithCounts(archive), [archive]);
  if (batches.kind === "failed") return <p class="message">{i18n.t("library.failed")}</p>;
  if (batches.kind === "loading" || batches.value.length === 0) return null;
  return (
    <section class="batch-list" aria-labelledby="batch-list-heading">
      <h2 id="batch-list-heading">{i18n.t("batch.earlier")}</h2>
      <ul>
        {batches.value.map(({ batch, total, open }) => (
          <li key={batch.id} data-testid="batch-row">
            <a href={formatRoute({ kind: "batch", batchId: batch.id })} lang={textLanguage(batch.title)}>
              {batchName(batch)}
            </a>{" "}
            <span class="hint">
              {batchStateText(batch)} · {i18n.t("batch.progress", { ended: total - open, total })} ·{" "}
              <DateText iso={batch.createdAt} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

async function batchesWithCounts(archive: Archive) {
  const batches = await allBatches(archive);
  return await Promise.all(
    batches.map(async (batch) => ({ batch, ...(await countLines(archive, batch.id)) })),
  );
}
