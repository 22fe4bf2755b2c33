import { i18n } from "#i18n";
import { useState } from "preact/hooks";
import type { BatchItem, BatchWork, ItemState } from "../../batch/batch.ts";
import { BatchLine } from "./batch-line.tsx";

/** Lines shown at first; thousands would make every step of the work slow to draw. */
const PAGE = 200;
const UNSAVED: readonly ItemState[] = ["refused", "failed", "permission-needed", "cancelled"];

/** A line that did not end as one would wish: not saved, or the original is not what it was. */
function isWorthALook({ state, outcome }: BatchItem): boolean {
  return outcome?.kind === "checked" ? outcome.summary.fate !== "unchanged" : UNSAVED.includes(state);
}

interface BatchTableProps {
  readonly work: BatchWork;
  readonly items: readonly BatchItem[];
}

/** A result per line. */
export function BatchTable({ work, items }: BatchTableProps) {
  const [onlyUnsaved, setOnlyUnsaved] = useState(false);
  const [limit, setLimit] = useState(PAGE);
  const wanted = onlyUnsaved ? items.filter(isWorthALook) : items;
  return (
    <>
      <label class="batch-filter">
        <input
          type="checkbox"
          data-testid="batch-filter"
          checked={onlyUnsaved}
          onChange={(event) => setOnlyUnsaved(event.currentTarget.checked)}
        />
        {work === "check" ? i18n.t("batch.onlyChanged") : i18n.t("batch.onlyUnsaved")}
      </label>
      <div class="table-scroll">
        <table class="batch-lines">
          <thead>
            <tr>
              <th scope="col">{i18n.t("batch.link")}</th>
              <th scope="col">{i18n.t("batch.result")}</th>
            </tr>
          </thead>
          <tbody>
            {wanted.slice(0, limit).map((item) => (
              <BatchLine key={item.position} item={item} />
            ))}
          </tbody>
        </table>
      </div>
      {wanted.length > limit && (
        <button type="button" class="button more" onClick={() => setLimit(limit + PAGE)}>
          {i18n.t("batch.moreLines", { rest: wanted.length - limit })}
        </button>
      )}
    </>
  );
}
