import { i18n } from "#i18n";
import type { Capture } from "../../capture/capture.ts";
import { DateText } from "../components/date-text.tsx";
import { formatDate } from "../format-date.ts";
import { triggerText, viaText } from "../texts/provenance-text.ts";
import { formatRoute } from "./route.ts";

interface CaptureLineProps {
  readonly capture: Capture;
  readonly picked: boolean;
  /** `null` when there is no other capture to compare with. */
  readonly onPick: (() => void) | null;
}

export function CaptureLine({ capture, picked, onPick }: CaptureLineProps) {
  const date = formatDate(capture.capturedAt, new Date(), i18n.t("languageTag")).short;
  return (
    <tr class="capture-line" data-testid="capture-line" data-capture={capture.id}>
      <td class="when">
        {onPick && (
          <input
            type="checkbox"
            data-testid="pick"
            aria-label={i18n.t("resource.pick", { date })}
            checked={picked}
            onChange={onPick}
          />
        )}
        <DateText iso={capture.capturedAt} />
      </td>
      <td>
        <a href={formatRoute({ kind: "capture", captureId: capture.id })}>
          {i18n.t("resource.savedCopy", { how: triggerText(capture.trigger) })}
        </a>
      </td>
      <td>{viaText(capture.via)}</td>
      <td />
      <td class="number">{capture.provenance.status ?? i18n.t("resource.noStatus")}</td>
      <td lang={capture.language ?? undefined}>{capture.title}</td>
    </tr>
  );
}
