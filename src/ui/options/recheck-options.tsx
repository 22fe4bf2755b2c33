import { i18n } from "#i18n";
import { nextDueAt } from "../../archive/recheck-state.ts";
import { useArchive } from "../archive-context.ts";
import { DateText } from "../components/date-text.tsx";
import { RecheckAccess } from "../components/recheck-access.tsx";
import { RecheckButtons } from "../components/recheck-buttons.tsx";
import type { RecheckChoice } from "../../settings/settings.ts";
import { useLiveQuery } from "../use-live-query.ts";
import { useRecheckChoice } from "../use-recheck-choice.ts";

const STATES: { readonly [choice in RecheckChoice]: () => string } = {
  unasked: () => i18n.t("recheck.isUnasked"),
  on: () => i18n.t("recheck.isOn"),
  off: () => i18n.t("recheck.isOff"),
};

/** Whether, how often and where originals are looked at by themselves. */
export function RecheckOptions() {
  const { choice, choose, failure } = useRecheckChoice();
  return (
    <section aria-labelledby="recheck-heading" data-testid="recheck-options">
      <h2 id="recheck-heading">{i18n.t("recheck.title")}</h2>
      {choice && (
        <>
          <p role="status" data-testid="recheck-state" data-choice={choice}>
            {STATES[choice]()} {choice === "on" && <NextLook />}
          </p>
          <RecheckAccess />
          <RecheckButtons choice={choice} choose={choose} />
          <p class="hint">{i18n.t("recheck.often")}</p>
        </>
      )}
      {failure && (
        <p class="message" role="alert">
          {i18n.t("evidence.notStored", { detail: failure })}
        </p>
      )}
    </section>
  );
}

function NextLook() {
  const archive = useArchive();
  const due = useLiveQuery(() => nextDueAt(archive), [archive]);
  if (due.kind !== "ready") return null;
  if (due.value === null) return <>{i18n.t("recheck.nothingDue")}</>;
  // What is overdue is looked at a few at a time: no moment can be promised.
  if (Date.parse(due.value) <= Date.now()) return <>{i18n.t("recheck.dueNow")}</>;
  return (
    <>
      {i18n.t("recheck.next")} <DateText iso={due.value} />
    </>
  );
}
