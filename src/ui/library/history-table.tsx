import { i18n } from "#i18n";
import { useState } from "preact/hooks";
import type { Capture } from "../../capture/capture.ts";
import type { Observation } from "../../fate/observation.ts";
import { CaptureLine } from "./capture-line.tsx";
import { historyOf } from "./history.ts";
import { ObservationLine } from "./observation-line.tsx";
import { pickedRoute, togglePicked } from "./picked-captures.ts";
import { goTo } from "./use-route.ts";

interface HistoryTableProps {
  readonly captures: readonly Capture[];
  readonly observations: readonly Observation[];
}

/** A resource's captures and observations in time order; any two captures can be compared. */
export function HistoryTable({ captures, observations }: HistoryTableProps) {
  const [picked, setPicked] = useState<readonly string[]>([]);
  const route = pickedRoute(picked, captures);
  return (
    <section class="history">
      <h2 id="history-heading">{i18n.t("resource.history")}</h2>
      <div class="table-scroll" tabIndex={0} role="region" aria-labelledby="history-heading">
        <table data-testid="history">
          <HistoryHead />
          <tbody>
            {historyOf(captures, observations).map((entry) =>
              entry.kind === "capture" ? (
                <CaptureLine
                  key={entry.capture.id}
                  capture={entry.capture}
                  picked={picked.includes(entry.capture.id)}
                  onPick={
                    captures.length > 1 ? () => setPicked(togglePicked(picked, entry.capture.id)) : null
                  }
                />
              ) : (
                <ObservationLine key={entry.observation.id} observation={entry.observation} />
              ),
            )}
          </tbody>
        </table>
      </div>
      {captures.length > 1 && (
        <div class="pick">
          <button
            type="button"
            class="button"
            data-testid="compare-picked"
            disabled={!route}
            onClick={() => route && goTo(route)}
          >
            {i18n.t("resource.comparePicked")}
          </button>
          <p class="hint">{i18n.t("resource.pickHint")}</p>
        </div>
      )}
    </section>
  );
}

function HistoryHead() {
  return (
    <thead>
      <tr>
        <th scope="col">{i18n.t("resource.when")}</th>
        <th scope="col">{i18n.t("resource.what")}</th>
        <th scope="col">{i18n.t("resource.via")}</th>
        <th scope="col">{i18n.t("resource.verdict")}</th>
        <th scope="col">{i18n.t("resource.status")}</th>
        <th scope="col">{i18n.t("resource.sentence")}</th>
      </tr>
    </thead>
  );
}
