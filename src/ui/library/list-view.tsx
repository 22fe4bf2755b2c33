import { i18n } from "#i18n";
import { useState } from "preact/hooks";
import { recentResources } from "../../archive/resources.ts";
import { useArchive } from "../archive-context.ts";
import { RecheckAccess } from "../components/recheck-access.tsx";
import { useLiveQuery } from "../use-live-query.ts";
import { withPicks, type Picks } from "../batch/picks.ts";
import { useTitle } from "../use-title.ts";
import { CheckSeveral } from "./check-several.tsx";
import { ArchiveTransfer } from "./archive-transfer.tsx";
import { filterResources } from "./filter-resources.ts";
import { ResourceList } from "./resource-list.tsx";

const PAGE = 50;

/** The saved articles, newest first, a page at a time. */
export function ListView() {
  const archive = useArchive();
  const [limit, setLimit] = useState(PAGE);
  const [filter, setFilter] = useState("");
  const [picks, setPicks] = useState<Picks | null>(null);
  // One more than is shown tells whether there are older ones, without a count over the whole table.
  const rows = useLiveQuery(() => recentResources(archive, limit + 1), [archive, limit]);
  useTitle(i18n.t("library.title"));
  const loaded = rows.kind === "ready" ? rows.value : [];
  const shown = filterResources(loaded.slice(0, limit), filter);
  const onPick = (ids: readonly string[], picked: boolean) =>
    setPicks(withPicks(picks ?? new Set(), ids, picked));
  return (
    <>
      <div class="list-head">
        <h1>{i18n.t("library.articles")}</h1>
        <FilterBox value={filter} onChange={setFilter} />
        {loaded.length > 0 && (
          <SeveralButton open={picks !== null} onToggle={() => setPicks(picks ? null : new Set())} />
        )}
      </div>
      <RecheckAccess />
      {picks && <CheckSeveral shown={shown} picks={picks} onPick={onPick} />}
      {rows.kind === "failed" && <p class="message">{i18n.t("library.failed")}</p>}
      {rows.kind === "ready" && loaded.length === 0 && <EmptyLibrary />}
      {loaded.length > 0 && (
        <ResourceList rows={shown} filter={filter} picking={picks && { picks, onPick }} />
      )}
      {loaded.length > limit && (
        <button type="button" class="button more" data-testid="more" onClick={() => setLimit(limit + PAGE)}>
          {i18n.t("library.more")}
        </button>
      )}
      <ArchiveTransfer />
    </>
  );
}

interface SeveralButtonProps {
  readonly open: boolean;
  readonly onToggle: () => void;
}

function SeveralButton({ open, onToggle }: SeveralButtonProps) {
  return (
    <button type="button" class="button" data-testid="several" aria-expanded={open} onClick={onToggle}>
      {i18n.t("checkSeveral.title")}
    </button>
  );
}

interface FilterBoxProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function FilterBox({ value, onChange }: FilterBoxProps) {
  return (
    <label class="filter">
      <span class="visually-hidden">{i18n.t("library.filter")}</span>
      <input
        type="search"
        data-testid="filter"
        placeholder={i18n.t("library.filter")}
        value={value}
        onInput={(event) => onChange(event.currentTarget.value)}
      />
    </label>
  );
}

function EmptyLibrary() {
  return (
    <div class="empty" data-testid="empty">
      <p>{i18n.t("library.empty")}</p>
      <p>{i18n.t("library.emptyNext")}</p>
    </div>
  );
}
