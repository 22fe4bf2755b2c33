import { i18n } from "#i18n";
import { getCapture } from "../../archive/captures.ts";
import { allWatchRules } from "../../archive/watch-rules.ts";
import { lateImagesOf } from "../../archive/late-images.ts";
import type { Capture } from "../../capture/capture.ts";
import type { LateImage } from "../../capture/late-image.ts";
import type { WatchRule } from "../../resource/watch-rule.ts";
import { useArchive } from "../archive-context.ts";
import { MissingImages } from "../components/missing-images.tsx";
import { LivePart } from "../components/live-part.tsx";
import { formatDate } from "../format-date.ts";
import { triggerText, viaText } from "../texts/provenance-text.ts";
import { partialityText } from "../texts/partiality-text.ts";
import { ruleText } from "../texts/rule-text.ts";
import { useLiveQuery } from "../use-live-query.ts";
import { useManagedRules } from "../use-managed-rules.ts";
import { useTitle } from "../use-title.ts";
import { CaptureEvidence } from "./capture-evidence.tsx";
import { ReadingFrame } from "./reading-frame.tsx";
import { formatRoute } from "./route.ts";

/** One saved copy: how it came about, and the article to read. */
export function CaptureView({ captureId }: { readonly captureId: string }) {
  const archive = useArchive();
  const live = useLiveQuery(() => getCapture(archive, captureId), [archive, captureId]);
  return <LivePart live={live}>{(capture) => <CapturePage capture={capture} />}</LivePart>;
}

function CapturePage({ capture }: { readonly capture: Capture }) {
  useTitle(capture.title);
  return (
    <article class="capture-page">
      <a class="back" href={formatRoute({ kind: "resource", resourceId: capture.resourceId })}>
        {i18n.t("copy.back")}
      </a>
      <h1>{i18n.t("copy.title")}</h1>
      <CaptureFacts capture={capture} />
      <CaptureEvidence capture={capture} />
      <MissingImages captureId={capture.id} />
      <ReadingFrame capture={capture} />
    </article>
  );
}

function CaptureFacts({ capture }: { readonly capture: Capture }) {
  const archive = useArchive();
  const rules = useLiveQuery(() => allWatchRules(archive), [archive]);
  const managed = useManagedRules();
  const known = [...(rules.kind === "ready" ? rules.value : []), ...managed.rules];
  const rule = known.find((candidate) => candidate.id === capture.rule);
  const late = useLiveQuery(() => lateImagesOf(archive, [capture.id]), [archive, capture.id]);
  return (
    <p class="facts" data-testid="capture-facts">
      {captureFacts(capture, rule ?? null, late.kind === "ready" ? late.value : []).map((fact) => (
        <span key={fact}>{fact}</span>
      ))}
    </p>
  );
}

function captureFacts(
  capture: Capture,
  rule: WatchRule | null,
  late: readonly LateImage[],
): readonly string[] {
  const date = formatDate(capture.capturedAt, new Date(), i18n.t("languageTag")).exact;
  const how = triggerText(capture.trigger);
  const total = capture.images.length;
  return [
    i18n.t("copy.savedOn", { date, how, via: viaText(capture.via) }),
    ...[partialityText(capture)].filter((fact) => fact !== null),
    ...(capture.source ? [i18n.t("copy.source", { uri: capture.source.uri })] : []),
    ...(capture.continues ? [i18n.t("copy.continues")] : []),
    ...(rule ? [i18n.t("copy.rule", { rule: ruleText(rule) })] : []),
    ...(total > 0 ? [i18n.t("copy.images", total)] : []),
    ...lateFacts(late),
  ];
}

/** What was not there when the copy was saved is never passed off as if it had been. */
function lateFacts(late: readonly LateImage[]): readonly string[] {
  const days = new Map<string, number>();
  for (const { fetchedAt } of late) {
    const date = formatDate(fetchedAt, new Date(), i18n.t("languageTag")).exact;
    days.set(date, (days.get(date) ?? 0) + 1);
  }
  return [...days].map(([date, count]) => i18n.t("images.addedLater", count, { date }));
}
