import { i18n } from "#i18n";
import { LOOK_SERVICES } from "../../mementos/archive-services.ts";
import type { MementoMoment, OfferedMemento } from "../../mementos/offer-mementos.ts";
import type { Finding } from "../../messages/elsewhere-outcome.ts";
import { CopyDetails } from "../components/copy-details.tsx";
import { DateText } from "../components/date-text.tsx";

/** What each archive knows. That one did not answer is never "no copies". */
export function Findings({ findings }: { readonly findings: readonly Finding[] }) {
  return (
    <ul class="findings">
      {findings.map((finding) => (
        <li key={finding.service} data-testid={`finding-${finding.service}`} data-kind={finding.kind}>
          <strong>{LOOK_SERVICES.find(({ id }) => id === finding.service)?.name}</strong>
          <FindingText finding={finding} />
        </li>
      ))}
    </ul>
  );
}

function FindingText({ finding }: { readonly finding: Finding }) {
  switch (finding.kind) {
    case "copies":
      return (
        <>
          <ul>
            {finding.mementos.map((memento) => (
              <MementoLine key={memento.uri} memento={memento} />
            ))}
          </ul>
          {finding.outage && <Outage text={i18n.t("elsewhere.incomplete")} detail={finding.outage} />}
        </>
      );
    case "none":
      return <p>{i18n.t("elsewhere.none")}</p>;
    case "outage":
      return <Outage text={i18n.t("elsewhere.outage")} detail={finding.detail} />;
    case "permission-needed":
      return <p class="message">{i18n.t("elsewhere.accessRefused")}</p>;
  }
}

function Outage({ text, detail }: { readonly text: string; readonly detail: string }) {
  return (
    <p class="message">
      {text} <CopyDetails details={detail} />
    </p>
  );
}

const MOMENTS: { readonly [moment in MementoMoment]: () => string } = {
  alive: () => i18n.t("elsewhere.momentAlive"),
  "in-window": () => i18n.t("elsewhere.momentInWindow"),
  "before-publication": () => i18n.t("elsewhere.momentBefore"),
};

function MementoLine({ memento }: { readonly memento: OfferedMemento }) {
  return (
    <li data-moment={memento.moment}>
      <a href={memento.uri} target="_blank" rel="noreferrer noopener">
        <DateText iso={memento.at} />
      </a>{" "}
      {MOMENTS[memento.moment]()}
    </li>
  );
}
