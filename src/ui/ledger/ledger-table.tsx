import { i18n } from "#i18n";
import { useMemo, useState } from "preact/hooks";
import type { LedgerEntry } from "../../ledger/ledger-entry.ts";
import { NEWEST_REMOVED, sortLedger, type LedgerColumn, type LedgerOrder } from "../../ledger/sort-ledger.ts";
import { LedgerRow } from "./ledger-row.tsx";

/** Rows drawn at first: thousands at once would freeze the page. */
const PAGE = 100;

const COLUMNS: readonly (readonly [column: LedgerColumn, text: () => string])[] = [
  ["title", () => i18n.t("ledger.article")],
  ["account", () => i18n.t("ledger.account")],
  ["platform", () => i18n.t("ledger.platform")],
  ["published", () => i18n.t("library.published")],
  ["firstCaptured", () => i18n.t("ledger.firstCaptured")],
  ["lastAlive", () => i18n.t("ledger.lastAlive")],
  ["firstRemoved", () => i18n.t("ledger.firstRemoved")],
  ["confirmed", () => i18n.t("ledger.confirmed")],
  ["cause", () => i18n.t("ledger.cause")],
  ["survival", () => i18n.t("ledger.survival")],
];

interface LedgerTableProps {
  readonly id: string;
  readonly title: string;
  readonly note?: string;
  readonly entries: readonly LedgerEntry[];
}

export function LedgerTable({ id, title, note, entries }: LedgerTableProps) {
  const [order, setOrder] = useState(NEWEST_REMOVED);
  const [limit, setLimit] = useState(PAGE);
  const sorted = useMemo(() => sortLedger(entries, order), [entries, order]);
  const rest = sorted.length - limit;
  return (
    <section class="ledger-part" data-testid={id}>
      <h2 id={id}>{title}</h2>
      {note && <p class="hint">{note}</p>}
      {entries.length === 0 && <p class="empty">{i18n.t("ledger.noMatch")}</p>}
      {entries.length > 0 && (
        <div class="table-scroll" tabIndex={0} role="region" aria-labelledby={id}>
          <table aria-labelledby={id} aria-rowcount={sorted.length + 1}>
            <LedgerHead order={order} onOrder={setOrder} />
            <tbody>
              {sorted.slice(0, limit).map((entry) => (
                <LedgerRow key={entry.resourceId} entry={entry} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {rest > 0 && (
        <button type="button" class="button more" onClick={() => setLimit(limit + PAGE)}>
          {i18n.t("ledger.moreRows", { rest })}
        </button>
      )}
    </section>
  );
}

interface LedgerHeadProps {
  readonly order: LedgerOrder;
  readonly onOrder: (order: LedgerOrder) => void;
}

function LedgerHead({ order, onOrder }: LedgerHeadProps) {
  return (
    <thead>
      <tr>
        {COLUMNS.map(([column, text]) => (
          <th key={column} scope="col" aria-sort={sortOf(column, order)}>
            <button
              type="button"
              class="sort"
              data-testid={`sort-${column}`}
              onClick={() => onOrder({ column, descending: order.column === column && !order.descending })}
            >
              {text()}
              <span aria-hidden="true">
                {order.column === column ? (order.descending ? " ▼" : " ▲") : ""}
              </span>
            </button>
          </th>
        ))}
      </tr>
    </thead>
  );
}

function sortOf(column: LedgerColumn, order: LedgerOrder): "ascending" | "descending" | undefined {
  if (order.column !== column) return undefined;
  return order.descending ? "descending" : "ascending";
}
