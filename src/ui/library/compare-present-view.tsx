import { i18n } from "#i18n";
import { useEffect } from "preact/hooks";
import { getCapture, newestCapture } from "../../archive/captures.ts";
import { findResource } from "../../archive/resources.ts";
import type { Capture } from "../../capture/capture.ts";
import type { OriginalResource } from "../../resource/original-resource.ts";
import { useArchive } from "../archive-context.ts";
import { CheckButton } from "../components/check-button.tsx";
import { CheckMessage } from "../components/check-message.tsx";
import { FateWords } from "../components/fate-words.tsx";
import { LivePart } from "../components/live-part.tsx";
import { useCheck } from "../use-check.ts";
import type { CheckState } from "../use-check.ts";
import { useLiveQuery } from "../use-live-query.ts";
import { useTitle } from "../use-title.ts";
import { ComparisonFrame } from "./comparison-frame.tsx";
import { replaceRoute } from "./use-route.ts";

/** Looks at the original, then compares the copy with what was found there. */
export function ComparePresentView({ captureId }: { readonly captureId: string }) {
  const archive = useArchive();
  const live = useLiveQuery(async () => {
    const capture = await getCapture(archive, captureId);
    const resource = capture && (await findResource(archive, capture.resourceId));
    return capture && resource ? { capture, resource } : null;
  }, [archive, captureId]);
  return <LivePart live={live}>{(found) => <ComparePresent {...found} />}</LivePart>;
}

interface ComparePresentProps {
  readonly capture: Capture;
  readonly resource: OriginalResource;
}

function ComparePresent({ capture, resource }: ComparePresentProps) {
  const archive = useArchive();
  const check = useCheck(resource.id, resource.uri);
  const title = resource.title ?? i18n.t("library.untitled");
  const granted = check.missing?.length === 0;
  useTitle(i18n.t("compare.title"));
  // The reader asked for this look by coming here; where access is missing it takes a click.
  useEffect(() => {
    if (granted && check.state.kind === "idle") check.run();
  }, [granted]);
  useEffect(() => {
    if (foundOtherText(check.state))
      void newestCapture(archive, resource.id).then((newest) => {
        if (newest && newest.id !== capture.id)
          replaceRoute({ kind: "compare", olderId: capture.id, newerId: newest.id });
      });
  }, [check.state]);
  return (
    <ComparisonFrame resourceId={resource.id} title={title}>
      <div role="status" data-testid="present-status">
        {check.missing && !granted && <p>{i18n.t("compare.permission", { site: resource.site })}</p>}
        {check.state.kind === "checking" && <p>{i18n.t("action.checking")}</p>}
        {check.state.kind === "checked" && <PresentVerdict state={check.state} />}
        <CheckMessage state={check.state} site={resource.site} />
      </div>
      <CheckButton check={check} title={title} />
    </ComparisonFrame>
  );
}

/** Only an article that stands there can be compared; for the rest the verdict is the answer. */
function foundOtherText(state: CheckState): boolean {
  return state.kind === "checked" && (state.verdict.fate === "edited" || state.verdict.fate === "moved");
}

function PresentVerdict({ state }: { readonly state: Extract<CheckState, { kind: "checked" }> }) {
  const { verdict, observedAt } = state;
  if (verdict.fate === "unchanged") return <p>{i18n.t("compare.nothingNew")}</p>;
  return (
    <>
      <FateWords summary={{ ...verdict, observedAt }} />
      <p>{i18n.t("compare.notComparable")}</p>
    </>
  );
}
