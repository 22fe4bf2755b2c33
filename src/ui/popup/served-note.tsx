import { servedViewOf } from "../../archive/served-views.ts";
import { useArchive } from "../archive-context.ts";
import { AgreementNote } from "../components/agreement-note.tsx";
import { useLiveQuery } from "../use-live-query.ts";
import type { PopupView } from "./popup-view.ts";

/**
 * Warns of a copy that reads otherwise than what the server sent. The server's word may come after
 * "saved" was said; agreement is the rule and needs no words here.
 */
export function ServedNote({ view }: { readonly view: PopupView }) {
  const archive = useArchive();
  const captureId = captureOf(view);
  const live = useLiveQuery(
    async () => (captureId === null ? null : servedViewOf(archive, captureId)),
    [archive, captureId],
  );
  const served = live.kind === "ready" && live.value?.id === captureId ? live.value : null;
  return <div role="status">{served?.agreement === "disagrees" && <AgreementNote verdict={served} />}</div>;
}

/** The copy that the popup's answer is about. */
function captureOf(view: PopupView): string | null {
  if (view.kind === "inspected") return view.capture?.id ?? null;
  return view.kind === "ended" && "captureId" in view.outcome ? view.outcome.captureId : null;
}
