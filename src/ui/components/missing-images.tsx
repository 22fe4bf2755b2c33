import { i18n } from "#i18n";
import { getCapture } from "../../archive/captures.ts";
import { lateImagesOf } from "../../archive/late-images.ts";
import type { CaptureImage } from "../../capture/capture.ts";
import { openImages } from "../../capture/late-image.ts";
import { useArchive } from "../archive-context.ts";
import { completeText } from "../texts/complete-text.ts";
import { lackTexts } from "../texts/image-lack-text.ts";
import { useComplete, type Completion } from "../use-complete.ts";
import { useLiveQuery } from "../use-live-query.ts";
import { CopyDetails } from "./copy-details.tsx";

/**
 * Says how many images a copy lacks and why, which of them may be stand-ins, and asks for them once
 * more. Nothing where there are none.
 */
export function MissingImages({ captureId }: { readonly captureId: string }) {
  const archive = useArchive();
  const live = useLiveQuery(async () => {
    const capture = await getCapture(archive, captureId);
    if (!capture) return { open: [], total: 0 };
    const open = openImages(capture, await lateImagesOf(archive, [captureId]));
    return { open, total: capture.images.length };
  }, [archive, captureId]);
  if (live.kind !== "ready") return null;
  return <MissingNote key={captureId} captureId={captureId} {...live.value} />;
}

interface MissingNoteProps {
  readonly captureId: string;
  readonly open: readonly CaptureImage[];
  readonly total: number;
}

function MissingNote({ captureId, open, total }: MissingNoteProps) {
  const completion = useComplete(
    captureId,
    open.map(({ uri }) => uri),
  );
  const { state } = completion;
  const missing = open.filter(({ digest }) => digest === null);
  const counts = countTexts(missing.length, open.length - missing.length, total);
  const texts = [...counts, completeText(state) ?? []].flat();
  if (texts.length === 0) return null;
  return (
    <div class="missing-images" data-testid="missing-images">
      <p role="status">
        {texts.join(" · ")} {"detail" in state && <CopyDetails details={state.detail} />}
      </p>
      {open.length > 0 && <CompleteButton completion={completion} />}
      {missing.length > 0 && <Reasons missing={missing} latest={completion.lacks} />}
    </div>
  );
}

function countTexts(missing: number, doubtful: number, total: number): readonly string[] {
  return [
    ...(missing > 0 ? [i18n.t("popup.missingImages", missing, { total })] : []),
    ...(doubtful > 0 ? [i18n.t("images.doubtful", doubtful, { total })] : []),
  ];
}

function CompleteButton({ completion }: { readonly completion: Completion }) {
  const { state, run, cancel } = completion;
  const running = state.kind === "completing";
  return (
    <button
      type="button"
      class="button"
      data-testid={running ? "cancel-complete" : "complete-images"}
      onClick={running ? cancel : run}
    >
      {running ? i18n.t("action.cancel") : i18n.t("images.complete")}
    </button>
  );
}

interface ReasonsProps {
  readonly missing: readonly CaptureImage[];
  /** What the last attempt on this page met, by address; what an earlier one met is not kept. */
  readonly latest: Completion["lacks"];
}

function Reasons({ missing, latest }: ReasonsProps) {
  const known = missing.map(({ uri, lack }) => ({ uri, lack: latest.get(uri) ?? lack ?? null }));
  return (
    <details class="missing-why" data-testid="missing-why">
      <summary>{i18n.t("images.why")}</summary>
      <ul>
        {lackTexts(known).map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </details>
  );
}
