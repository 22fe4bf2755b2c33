import { i18n } from "#i18n";
import { useState } from "preact/hooks";
import { LOOK_SERVICES } from "../../mementos/archive-services.ts";
import type { Settings } from "../../settings/settings.ts";
import { CopyDetails } from "../components/copy-details.tsx";
import { Findings } from "./findings.tsx";
import { LookConsent } from "./look-consent.tsx";
import { chosenServices, SETTING_OF } from "./service-settings.ts";
import { useLook } from "./use-look.ts";

interface LookPartProps {
  readonly resourceId: string;
  readonly settings: Settings;
}

/** One click looks; the first one, and another choice of archives, ask before anything is sent. */
export function LookPart({ resourceId, settings }: LookPartProps) {
  const [asking, setAsking] = useState(false);
  const allowed = chosenServices(settings);
  const look = useLook(resourceId);
  const agree = (chosen: ReadonlySet<string>) => {
    setAsking(false);
    const changes = LOOK_SERVICES.map(({ id }) => ({ name: SETTING_OF[id], value: chosen.has(id) }));
    look.run(
      LOOK_SERVICES.filter(({ id }) => chosen.has(id)),
      changes,
    );
  };
  const busy = look.state.kind === "looking";
  return (
    <>
      <div class="elsewhere-actions">
        <button
          type="button"
          class="button"
          data-testid="look-elsewhere"
          disabled={busy || asking}
          onClick={() => (allowed.length > 0 ? look.run(allowed, []) : setAsking(true))}
        >
          {busy ? i18n.t("elsewhere.looking") : i18n.t("elsewhere.look")}
        </button>
        {allowed.length > 0 && !asking && (
          <button type="button" class="button quiet" onClick={() => setAsking(true)}>
            {i18n.t("elsewhere.choose")}
          </button>
        )}
      </div>
      {asking && <LookConsent settings={settings} onAgree={agree} onLeave={() => setAsking(false)} />}
      <div role="status" data-testid="findings">
        {look.state.kind === "refused" && <p class="message">{i18n.t("elsewhere.accessRefused")}</p>}
        {look.state.kind === "broken" && (
          <p class="message">
            {i18n.t("elsewhere.broken")} <CopyDetails details={look.state.detail} />
          </p>
        )}
        {look.state.kind === "looked" && <Findings findings={look.state.findings} />}
      </div>
    </>
  );
}
