import { i18n } from "#i18n";
import { useState } from "preact/hooks";
import { LOOK_SERVICES, type LookService } from "../../mementos/archive-services.ts";
import type { Settings } from "../../settings/settings.ts";
import { SERVICE_NOTES } from "../texts/archive-note-text.ts";
import { chosenServices } from "./service-settings.ts";

interface LookConsentProps {
  readonly settings: Settings;
  /** Called straight from the click: the browser is asked for access in it. */
  readonly onAgree: (chosen: ReadonlySet<LookService>) => void;
  readonly onLeave: () => void;
}

/** What is sent to whom, before anything is; two answers, neither put forward. */
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
    <fieldset class="consent" data-testid="look-consent">
      <legend>{i18n.t("elsewhere.consentTitle")}</legend>
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
      <div class="elsewhere-actions">
        <button
          type="button"
          class="button"
          data-testid="agree-look"
          disabled={chosen.size === 0}
          onClick={() => onAgree(chosen)}
        >
          {i18n.t("elsewhere.agreeLook")}
        </button>
        <button type="button" class="button" onClick={onLeave}>
          {i18n.t("elsewhere.leave")}
        </button>
      </div>
    </fieldset>
  );
}
