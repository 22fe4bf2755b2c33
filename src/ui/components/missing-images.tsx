import { i18n } from "#i18n";
import { getCapture } from "../../archive/captures.ts";
import { lateImagesOf } from "../../archive/late-images.ts";
import { missingImages } from "../../capture/late-image.ts";
import { useArchive } from "../archive-context.ts";
import { failureText } from "../texts/failure-text.ts";
import { useComplete, type CompleteState } from "../use-complete.ts";
import { useLiveQuery } from "../use-live-query.ts";
import { CopyDetails } from "./copy-details.tsx";

/** Says how many images a copy lacks, and asks for them once more. Nothing where none is missing. */
export function MissingImages({ captureId }: { readonly captureId: string }) {
  const archive = useArchive();
  const live = useLiveQuery(async () => {
    const capture = await getCapture(archive, captureId);
    if (!capture) return { missing: [], total: 0 };
    const missing = missingImages(capture, await lateImagesOf(archive, [captureId]));
    return { missing, total: capture.images.length };
  }, [archive, captureId]);
  if (live.kind !== "ready") return null;
  return <MissingNote key={captureId} captureId={captureId} {...live.value} />;
}

interface MissingNoteProps {
  readonly captureId: string;
  readonly missing: readonly string[];
  readonly total: number;
}

function MissingNote({ captureId, missing, total }: MissingNoteProps) {
  const { state, run } = useComplete(captureId, missing);
  const message = messageText(state);
  if (missing.length === 0 && !message) return null;
  return (
    <div class="missing-images" data-testid="missing-images">
      <p role="status">
        {[missing.length > 0 && i18n.t("popup.missingImages", missing.length, { total }), message]
          .filter(Boolean)
          .join(" · ")}{" "}
        {"detail" in state && <CopyDetails details={state.detail} />}
      </p>
      {missing.length > 0 && (
        <button
          type="button"
          class="button"
          data-testid="complete-images"
          disabled={state.kind === "completing"}
          onClick={run}
        >
          {state.kind === "completing" ? i18n.t("images.completing") : i18n.t("images.complete")}
        </button>
      )}
    </div>
  );
}

function messageText(state: CompleteState): string | null {
  switch (state.kind) {
    case "idle":
    case "completing":
      return null;
    case "completed":
      return state.added > 0 ? i18n.t("images.added", state.added) : i18n.t("images.noneAdded");
    case "permission-needed":
      return i18n.t("images.permissionRefused", { hosts: state.origins.map(hostOf).join(", ") });
    case "unknown-capture":
      return i18n.t("library.notFound");
    case "broken":
      return i18n.t("images.failed", { cause: failureText("unknown").cause });
    case "failed":
      return i18n.t("images.failed", { cause: failureText(state.cause).cause });
  }
}

function hostOf(origin: string): string {
  return origin.replace(/^\*:\/\/|\/\*$/g, "");
}
