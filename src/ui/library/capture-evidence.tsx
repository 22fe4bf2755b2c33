import { i18n } from "#i18n";
import type { CaptureScreenshot, ClockZone } from "../../capture/capture-evidence.ts";
import type { Capture } from "../../capture/capture.ts";
import { serverAhead } from "../../capture/kept-headers.ts";
import type { ServedView } from "../../capture/served-view.ts";
import { servedViewOf } from "../../archive/served-views.ts";
import { useArchive } from "../archive-context.ts";
import { AgreementNote } from "../components/agreement-note.tsx";
import { formatDate } from "../format-date.ts";
import { useLiveQuery } from "../use-live-query.ts";
import { readScreenshot } from "./saved-image.ts";

/** Seconds by which two clocks may differ without a word: an answer is under way for a while. */
const CLOCK_TOLERANCE = 120;

/** What stands beside a copy: the server's own version of it, the clock, frames and screenshot. */
export function CaptureEvidence({ capture }: { readonly capture: Capture }) {
  const archive = useArchive();
  const live = useLiveQuery(() => servedViewOf(archive, capture.id), [archive, capture.id]);
  const served = live.kind === "ready" ? live.value : null;
  return (
    <section class="evidence" aria-labelledby="evidence-heading" data-testid="evidence">
      <h2 id="evidence-heading">{i18n.t("evidence.served")}</h2>
      {served && <ServedPart served={served} />}
      {live.kind === "ready" && !served && <p class="facts">{i18n.t("agreement.notAsked")}</p>}
      <p class="facts">
        {circumstances(capture, served).map((fact) => (
          <span key={fact}>{fact}</span>
        ))}
      </p>
      {capture.screenshot && <ScreenshotPart screenshot={capture.screenshot} />}
    </section>
  );
}

function ServedPart({ served }: { readonly served: ServedView }) {
  const date = formatDate(served.servedAt, new Date(), i18n.t("languageTag")).exact;
  const facts = { date, status: served.status, uri: served.finalUri };
  return (
    <>
      <AgreementNote verdict={served} />
      <p class="facts">
        <span class="address">{i18n.t("evidence.servedFacts", facts)}</span>
      </p>
    </>
  );
}

function circumstances(capture: Capture, served: ServedView | null): readonly string[] {
  const { clock } = capture.provenance;
  const ahead = served ? serverAhead(served.headers, served.servedAt) : null;
  const frames = capture.frames?.length ?? 0;
  return [
    ...(clock ? [i18n.t("evidence.clock", { zone: clock.timeZone, offset: offsetText(clock) })] : []),
    ...(ahead !== null && Math.abs(ahead) > CLOCK_TOLERANCE ? [clockText(ahead)] : []),
    ...(frames > 0 ? [i18n.t("evidence.frames", frames)] : []),
  ];
}

/** `+08:00`, as ISO 8601 writes it. */
function offsetText({ utcOffset }: ClockZone): string {
  const [hours, minutes] = [Math.floor(Math.abs(utcOffset) / 60), Math.abs(utcOffset) % 60];
  const digits = (part: number) => String(part).padStart(2, "0");
  return `${utcOffset < 0 ? "−" : "+"}${digits(hours)}:${digits(minutes)}`;
}

function clockText(ahead: number): string {
  const minutes = Math.round(Math.abs(ahead) / 60);
  const format = new Intl.NumberFormat(i18n.t("languageTag"), {
    style: "unit",
    unit: "minute",
    unitDisplay: "long",
  });
  const time = format.format(minutes);
  return ahead > 0 ? i18n.t("evidence.clockAhead", { time }) : i18n.t("evidence.clockBehind", { time });
}

function ScreenshotPart({ screenshot }: { readonly screenshot: CaptureScreenshot }) {
  const archive = useArchive();
  const live = useLiveQuery(() => readScreenshot(archive, screenshot), [archive, screenshot.digest]);
  if (live.kind !== "ready") return null;
  return (
    <figure class="screenshot" data-testid="screenshot">
      {live.value.kind === "bytes" ? (
        <img src={live.value.dataUri} alt={i18n.t("evidence.screenshot")} />
      ) : (
        <p>{i18n.t(live.value.kind === "missing" ? "copy.missingImage" : "copy.damagedImage")}</p>
      )}
      <figcaption>{i18n.t("evidence.screenshotNote")}</figcaption>
    </figure>
  );
}
