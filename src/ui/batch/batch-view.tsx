import { i18n } from "#i18n";
import { findBatch, itemsOf } from "../../archive/batches.ts";
import type { Archive } from "../../archive/open-archive.ts";
import type { Batch, BatchItem } from "../../batch/batch.ts";
import { tally } from "../../batch/tally.ts";
import { useArchive } from "../archive-context.ts";
import { LivePart } from "../components/live-part.tsx";
import { textLanguage } from "../text-language.ts";
import { batchName, tallyText } from "../texts/batch-text.ts";
import { useLiveQuery } from "../use-live-query.ts";
import { useTitle } from "../use-title.ts";
import { BatchControls } from "./batch-controls.tsx";
import { BatchTable } from "./batch-table.tsx";

/** One list of links: how far it is, what can be done with it, what became of each line. */
export function BatchView({ batchId }: { readonly batchId: string }) {
  const archive = useArchive();
  const live = useLiveQuery(() => readBatch(archive, batchId), [archive, batchId]);
  const batch = live.kind === "ready" ? live.value?.batch : null;
  useTitle(batch ? batchName(batch) : null);
  return (
    <>
      <a class="back" href="#/batch">
        {i18n.t("batch.title")}
      </a>
      <LivePart live={live}>{(value) => <BatchPage {...value} />}</LivePart>
    </>
  );
}

interface BatchPageProps {
  readonly batch: Batch;
  readonly items: readonly BatchItem[];
}

function BatchPage({ batch, items }: BatchPageProps) {
  const counts = tally(items);
  return (
    <>
      <h1 lang={textLanguage(batch.title)}>{batchName(batch)}</h1>
      <progress
        class="batch-progress"
        aria-label={i18n.t("batch.progress", { ended: counts.ended, total: counts.total })}
        value={counts.ended}
        max={counts.total}
      />
      <p role="status" data-testid="batch-status" data-state={batch.state}>
        {tallyText(batch, counts)}
      </p>
      <BatchControls batch={batch} items={items} />
      <BatchTable work={batch.work} items={items} />
    </>
  );
}

async function readBatch(archive: Archive, batchId: string): Promise<BatchPageProps | null> {
  const batch = await findBatch(archive, batchId);
  return batch && { batch, items: await itemsOf(archive, batchId) };
}
