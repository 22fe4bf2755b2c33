import { i18n } from "#i18n";
import { useState } from "preact/hooks";
import type { OriginalResource } from "../../resource/original-resource.ts";
import { Consent } from "./consent.tsx";
import { SaveState } from "./save-state.tsx";
import { useSaveElsewhere } from "./use-save-elsewhere.ts";

interface SavePartProps {
  readonly resource: OriginalResource;
  /** Whether the reader has agreed before. */
  readonly allowed: boolean;
}

/** Has a public archive save the original while it stands; the first time asks before anything is sent. */
export function SavePart({ resource, allowed }: SavePartProps) {
  const [asking, setAsking] = useState(false);
  const save = useSaveElsewhere(resource.id);
  if (resource.fate?.fate === "removed") return <p class="hint">{i18n.t("elsewhere.saveRemoved")}</p>;
  const busy = save.state.kind === "saving";
  return (
    <>
      <button
        type="button"
        class="button"
        data-testid="save-elsewhere"
        disabled={busy || asking}
        onClick={() => (allowed ? save.run(false) : setAsking(true))}
      >
        {busy ? i18n.t("elsewhere.saving") : i18n.t("elsewhere.save")}
      </button>
      {asking && (
        <Consent
          purpose="save"
          title={i18n.t("elsewhere.saveConsentTitle")}
          agree={i18n.t("elsewhere.agreeSave")}
          onAgree={() => {
            setAsking(false);
            save.run(true);
          }}
          onLeave={() => setAsking(false)}
        >
          <p>{i18n.t("elsewhere.saveConsent")}</p>
        </Consent>
      )}
      <div role="status" data-testid="save-elsewhere-state">
        <SaveState state={save.state} uri={resource.uri} />
      </div>
    </>
  );
}
