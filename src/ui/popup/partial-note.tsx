import { i18n } from "#i18n";
import { useState } from "preact/hooks";
import { getCapture } from "../../archive/captures.ts";
import type { Capture } from "../../capture/capture.ts";
import { useArchive } from "../archive-context.ts";
import { originOf, requestOrigins } from "../permissions.ts";
import { partialityText } from "../texts/partiality-text.ts";
import { useLiveQuery } from "../use-live-query.ts";
import { useMissingOrigins } from "../use-missing-origins.ts";

interface AccessProps {
  readonly origins: readonly string[];
  /** Saves again, now that more can be read. */
  readonly onGranted: () => void;
}

/** Says what a copy lacks of its article, and asks in one click for the access that would complete it. */
export function PartialNote({
  captureId,
  onGranted,
}: {
  readonly captureId: string;
  readonly onGranted: () => void;
}) {
  const archive = useArchive();
  const live = useLiveQuery(() => getCapture(archive, captureId), [archive, captureId]);
  const capture = live.kind === "ready" ? live.value : null;
  const missing = useMissingOrigins(capture ? neededOrigins(capture) : []) ?? [];
  const text = capture && partialityText(capture);
  if (!text) return null;
  return (
    <div class="missing-images" data-testid="partial">
      <p role="status">{text}</p>
      {missing.length > 0 && <AccessButton origins={missing} onGranted={onGranted} />}
    </div>
  );
}

/** Asks for the host of the frame in which a page that could not be saved has its article. */
export function FrameNote({ origins, onGranted }: AccessProps) {
  return (
    <div class="missing-images" data-testid="frame-needed">
      <AccessButton origins={origins} onGranted={onGranted} />
    </div>
  );
}

function AccessButton({ origins, onGranted }: AccessProps) {
  const [refused, setRefused] = useState(false);
  const hosts = origins.map((origin) => origin.replace(/^\*:\/\/|\/\*$/g, "")).join(", ");
  const settle = async (answer: Promise<boolean>): Promise<void> => {
    const granted = await answer;
    setRefused(!granted);
    if (granted) onGranted();
  };
  return (
    <>
      {refused && <p role="status">{i18n.t("images.permissionRefused", { hosts })}</p>}
      <button
        type="button"
        class="button"
        data-testid="complete-article"
        onClick={() => void settle(requestOrigins(origins))}
      >
        {i18n.t("popup.allowAndSave", { hosts })}
      </button>
    </>
  );
}

/** What has to be readable for the rest: the frame's host, or the page's own for its further pages. */
function neededOrigins({ partial, lacking, provenance }: Capture): readonly string[] {
  if (partial === "frame-missing" && lacking?.kind === "frame") return [`*://${lacking.host}/*`];
  return partial === "pages-missing" ? [originOf(provenance.finalUri)] : [];
}
