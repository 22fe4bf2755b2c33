import { i18n } from "#i18n";
import { useState } from "preact/hooks";
import { LOOK_SERVICES, type LookService } from "../../mementos/archive-services.ts";
import type { Settings } from "../../settings/settings.ts";
import { SERVICE_NOTES } from "../texts/archive-note-text.ts";
import { Consent } from "./consent.tsx";
import { chosenServices } from "./service-settings.ts";

interface LookConsentProps {
  readonly settings: Settings;
  /** Called straight from the click: the browser is asked for access in it. */
  readonly onAgree: (chosen: ReadonlySet<LookService>) => void;
  readonly onLeave: () => void;
}

/** Which services are asked, and what each of them learns. */
export function LookConsent({ settings, onAgree, onLeave }: LookConsentProps) {
  const known = chosenServices(settings).map(({ id }) => id);
  const [chosen, setChosen] = useState<ReadonlySet<LookService>>(
    new Set(known.length > 0 ? known : ["wayback" as const]),
  );
  const toggle = (id: LookService) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  };
  return (
    <Consent
      purpose="look"
      title={i18n.t("elsewhere.consentTitle")}
      agree={i18n.t("elsewhere.agreeLook")}
      disabled={chosen.size === 0}
      onAgree={() => onAgree(chosen)}
      onLeave={onLeave}
    >
      <p>{i18n.t("elsewhere.consent")}</p>
      {LOOK_SERVICES.map(({ id, name }) => (
        <label key={id}>
          <input
            type="checkbox"
            data-testid={`service-${id}`}
            checked={chosen.has(id)}
            onChange={() => toggle(id)}
          />
          <span>
            {name}
            <span class="hint"> {SERVICE_NOTES[id]()}</span>
          </span>
        </label>
      ))}
    </Consent>
  );
}
