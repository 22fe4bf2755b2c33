import { i18n } from "#i18n";
import type { LedgerEntry } from "../../ledger/ledger-entry.ts";
import { DateText } from "../components/date-text.tsx";
import { FateMark } from "../components/fate-mark.tsx";
import { formatRoute } from "../library/route.ts";
import { textLanguage } from "../text-language.ts";
import { causeText } from "../texts/cause-text.ts";
import { platformText } from "../texts/platform-text.ts";
import { survivalText } from "../texts/survival-text.ts";

export function LedgerRow({ entry }: { readonly entry: LedgerEntry }) {
  const title = entry.title ?? i18n.t("library.untitled");
  const account = entry.account?.name ?? entry.outlet;
  return (
    <tr data-testid="ledger-row">
      <th scope="row" lang={textLanguage(title)}>
        <a href={formatRoute({ kind: "resource", resourceId: entry.resourceId })}>{title}</a>
      </th>
      <td lang={textLanguage(account)}>{account}</td>
      <td>{platformText(entry.uri)}</td>
      <TimeCell iso={entry.publishedAt} />
      <TimeCell iso={entry.firstCapturedAt} />
      <TimeCell iso={entry.lastAlive?.at ?? null} />
      <TimeCell iso={entry.firstRemovedAt} />
      <TimeCell iso={entry.confirmedAt} />
      <td class="ledger-cause">
        <FateMark fate="removed" confidence={entry.confidence} word="spoken" />{" "}
        {entry.cause && causeText(entry.cause)}
        <LedgerWords entry={entry} />
        {entry.restoredSince && (
          <span class="cause">
            {i18n.t("ledger.restoredSince")} <DateText iso={entry.restoredSince} />
          </span>
        )}
      </td>
      <td>{entry.survival && survivalText(entry.survival, i18n.t("languageTag"))}</td>
    </tr>
  );
}

function TimeCell({ iso }: { readonly iso: string | null }) {
  return <td class="when">{iso && <DateText iso={iso} />}</td>;
}

/** The platform's words, verbatim, with its number for the reason. */
function LedgerWords({ entry }: { readonly entry: LedgerEntry }) {
  const { notice, reason, regulation, reasonId } = entry;
  return (
    <>
      {[notice, reason, regulation].map((words) => words && <q lang={textLanguage(words)}>{words}</q>)}
      {reasonId && <span class="cause">{i18n.t("ledger.reasonId", { id: reasonId })}</span>}
    </>
  );
}
