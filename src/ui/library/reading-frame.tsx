import { i18n } from "#i18n";
import type { Capture } from "../../capture/capture.ts";
import { useArchive } from "../archive-context.ts";
import { LivePart } from "../components/live-part.tsx";
import { useLiveQuery } from "../use-live-query.ts";
import { composeReading } from "./compose-reading.ts";
import { readSavedImages } from "./saved-image.ts";

interface ReadingFrameProps {
  readonly capture: Capture;
  /** Leaves out title and byline, where the page around shows them. */
  readonly bodyOnly?: boolean;
}

/**
 * A saved copy to read. The frame has an origin of its own, runs nothing and reaches nothing: an
 * empty sandbox and a policy around HTML that was sanitised a moment ago.
 */
export function ReadingFrame({ capture, bodyOnly = false }: ReadingFrameProps) {
  const archive = useArchive();
  const reading = useLiveQuery(
    async () => composeReading(capture, await readSavedImages(archive, capture), bodyOnly),
    [archive, capture.id],
  );
  const title = i18n.t("copy.frame", { title: capture.title ?? i18n.t("library.untitled") });
  return (
    <section class="reading" aria-label={title}>
      <LivePart live={reading}>
        {({ document, textOnly }) => (
          <>
            {textOnly && <p class="message">{i18n.t("copy.textOnly")}</p>}
            <iframe sandbox="" srcdoc={document} title={title} data-testid="reading-frame" />
          </>
        )}
      </LivePart>
    </section>
  );
}
