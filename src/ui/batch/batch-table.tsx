import { i18n } from "#i18n";
import { useState } from "preact/hooks";
import type { BatchItem, ItemState } from "../../batch/batch.ts";
import { BatchLine } from "./batch-line.tsx";

/** Lines shown at first; thousands would make every step of the work slow to draw. */
const PAGE = 200;
const UNSAVED: readonly ItemState[] = ["refused", "failed", "permission-needed", "cancelled"];

/** A result per line. */
export function BatchTable({ items }: { readonly items: readonly BatchItem[] }) {
  const [onlyUnsaved, setOnlyUnsaved] = useState(false);
  const [limit, setLimit] = useState(PAGE);
  const wanted = onlyUnsaved ? items.filter(({ state }) => UNSAVED.includes(state)) : items;
  return (
    <>
      <label class="batch-filter">
        <input
          type="checkbox"
          data-testid="batch-filter"
          checked={onlyUnsaved}
          onChange={(event) => setOnlyUnsaved(event.currentTarget.checked)}
        />
        {i18n.t("batch.onlyUnsaved")}
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
