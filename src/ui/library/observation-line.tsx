import { i18n } from "#i18n";
import type { Observation } from "../../fate/observation.ts";
import { DateText } from "../components/date-text.tsx";
import { FateMark } from "../components/fate-mark.tsx";
import { Grounds } from "../components/grounds.tsx";
import { textLanguage } from "../text-language.ts";
import { causeText } from "../texts/cause-text.ts";
import { viaText } from "../texts/provenance-text.ts";
import { formatRoute } from "./route.ts";

export function ObservationLine({ observation }: { readonly observation: Observation }) {
  return (
    <tr class="observation-line" data-testid="observation-line" data-fate={observation.fate}>
      <td class="when">
        <DateText iso={observation.observedAt} />
      </td>
      <td>{i18n.t("resource.checked")}</td>
      <td>{viaText(observation.via)}</td>
      <td>
        <FateMark fate={observation.fate} confidence={observation.confidence} word="shown" />
        {observation.cause && <span class="cause">{causeText(observation.cause)}</span>}
        <Grounds codes={observation.grounds} />
      </td>
      <td class="number">{statusText(observation.status)}</td>
      <td>
        {[observation.notice, observation.reason, observation.regulation]
          .filter((words) => words !== null)
          .map((words) => (
            <q key={words} lang={textLanguage(words)}>
              {words}
            </q>
          ))}
        {observation.noticePage && (
          <a
            class="notice-link"
            data-testid="notice-link"
            href={formatRoute({ kind: "notice", observationId: observation.id })}
          >
            {i18n.t("notice.copy")}
          </a>
        )}
      </td>
    </tr>
  );
}

function statusText(status: number | null): string {
  if (status === null) return i18n.t("resource.noStatus");
  return status === 0 ? i18n.t("resource.noAnswer") : String(status);
}
