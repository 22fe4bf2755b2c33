import { i18n } from "#i18n";
import type { ComponentChildren } from "preact";
import type { RemovalCause } from "../../fate/fate.ts";
import type { LedgerEntry } from "../../ledger/ledger-entry.ts";
import type { LedgerFilter } from "../../ledger/select-ledger.ts";
import { causeText } from "../texts/cause-text.ts";

interface LedgerFiltersProps {
  /** All entries: they tell which causes and platforms there are to choose from. */
  readonly entries: readonly LedgerEntry[];
  readonly filter: LedgerFilter;
  readonly onChange: (filter: LedgerFilter) => void;
}

export function LedgerFilters({ entries, filter, onChange }: LedgerFiltersProps) {
  const causes = distinct(entries.flatMap(({ cause }) => cause ?? []));
  const platforms = distinct(entries.map(({ platform }) => platform)).sort();
  return (
    <fieldset class="ledger-filters">
      <legend class="visually-hidden">{i18n.t("ledger.filters")}</legend>
      <Field label={i18n.t("ledger.filterText")}>
        <input
          type="search"
          data-testid="ledger-text"
          value={filter.text}
          onInput={(event) => onChange({ ...filter, text: event.currentTarget.value })}
        />
      </Field>
      <Choice
        id="ledger-cause"
        label={i18n.t("ledger.filterCause")}
        value={filter.cause}
        options={causes.map((cause) => [cause, causeText(cause)])}
        onChange={(value) => onChange({ ...filter, cause: value as RemovalCause | null })}
      />
      <Choice
        id="ledger-platform"
        label={i18n.t("ledger.platform")}
        value={filter.platform}
        options={platforms.map((platform) => [platform, platform])}
        onChange={(platform) => onChange({ ...filter, platform })}
      />
      <Field label={i18n.t("ledger.from")}>
        <input
          type="date"
          value={filter.from}
          onInput={(event) => onChange({ ...filter, from: event.currentTarget.value })}
        />
      </Field>
      <Field label={i18n.t("ledger.to")}>
        <input
          type="date"
          value={filter.to}
          onInput={(event) => onChange({ ...filter, to: event.currentTarget.value })}
        />
      </Field>
    </fieldset>
  );
}

function Field({ label, children }: { readonly label: string; readonly children: ComponentChildren }) {
  return (
    <label>
      <span>{label}</span>
      {children}
    </label>
  );
}

interface ChoiceProps {
  readonly id: string;
  readonly label: string;
  readonly value: string | null;
  readonly options: readonly (readonly [value: string, text: string])[];
  readonly onChange: (value: string | null) => void;
}

function Choice({ id, label, value, options, onChange }: ChoiceProps) {
  return (
    <Field label={label}>
      <select
        data-testid={id}
        value={value ?? ""}
        onChange={(event) => onChange(event.currentTarget.value || null)}
      >
        <option value="">{i18n.t("ledger.all")}</option>
        {options.map(([option, text]) => (
          <option key={option} value={option}>
            {text}
          </option>
        ))}
      </select>
    </Field>
  );
}

function distinct<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}
