import { i18n } from "#i18n";
import { useState } from "preact/hooks";
import type { OriginalResource } from "../../resource/original-resource.ts";
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
        <SaveConsent
          onAgree={() => {
            setAsking(false);
            save.run(true);
          }}
          onLeave={() => setAsking(false)}
        />
      )}
      <div role="status" data-testid="save-elsewhere-state">
        <SaveState state={save.state} uri={resource.uri} />
      </div>
    </>
  );
}

interface SaveConsentProps {
  readonly onAgree: () => void;
  readonly onLeave: () => void;
}

function SaveConsent({ onAgree, onLeave }: SaveConsentProps) {
  return (
    <fieldset class="consent" data-testid="save-consent">
      <legend>{i18n.t("elsewhere.saveConsentTitle")}</legend>
      <p>{i18n.t("elsewhere.saveConsent")}</p>
      <div class="elsewhere-actions">
        <button type="button" class="button" data-testid="agree-save" onClick={onAgree}>
          {i18n.t("elsewhere.agreeSave")}
        </button>
        <button type="button" class="button" onClick={onLeave}>
          {i18n.t("elsewhere.leave")}
        </button>
      </div>
    </fieldset>
  );
}
