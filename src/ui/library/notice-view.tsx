import { i18n } from "#i18n";
import { findObservation } from "../../archive/observations.ts";
import { readPayload } from "../../archive/payloads.ts";
import type { Archive } from "../../archive/open-archive.ts";
import type { Observation } from "../../fate/observation.ts";
import { useArchive } from "../archive-context.ts";
import { LivePart } from "../components/live-part.tsx";
import { NoticeQuote } from "../components/notice-quote.tsx";
import { formatDate } from "../format-date.ts";
import { useLiveQuery } from "../use-live-query.ts";
import { useTitle } from "../use-title.ts";
import { noticeBody } from "./notice-body.ts";
import { readingDocument } from "./reading-document.ts";
import { formatRoute } from "./route.ts";

interface KeptNotice {
  readonly observation: Observation;
  /** For `srcdoc`; `null` when the page cannot be shown here. */
  readonly document: string | null;
}

/** The page that stood in an article's place, as one look met it. */
export function NoticeView({ observationId }: { readonly observationId: string }) {
  const archive = useArchive();
  const live = useLiveQuery(() => readNotice(archive, observationId), [archive, observationId]);
  return <LivePart live={live}>{(notice) => <NoticePage {...notice} />}</LivePart>;
}

async function readNotice(archive: Archive, observationId: string): Promise<KeptNotice | null> {
  const observation = await findObservation(archive, observationId);
  const payload = observation?.noticePage ? await readPayload(archive, observation.noticePage) : null;
  if (!observation || !payload) return null;
  const body = noticeBody(new TextDecoder().decode(payload.bytes));
  const parts = { language: null, title: i18n.t("notice.copy"), bodyOnly: true, byline: "" };
  return { observation, document: body === null ? null : readingDocument({ ...parts, body }) };
}

function NoticePage({ observation, document }: KeptNotice) {
  const { observedAt, finalUri } = observation;
  const title = i18n.t("notice.copy");
  const date = formatDate(observedAt, new Date(), i18n.t("languageTag")).exact;
  useTitle(title);
  return (
    <article class="capture-page">
      <a class="back" href={formatRoute({ kind: "resource", resourceId: observation.resourceId })}>
        {i18n.t("copy.back")}
      </a>
      <h1>{title}</h1>
      <p class="facts">
        <span>{i18n.t("notice.copyOf", { date })}</span>
        <span class="address">{finalUri}</span>
      </p>
      <NoticeQuote words={observation} />
      <p class="hint">{i18n.t("notice.copyNote")}</p>
      {document === null ? (
        <p class="message">{i18n.t("notice.copyUnshown")}</p>
      ) : (
        <section class="reading" aria-label={title}>
          <iframe sandbox="" srcdoc={document} title={title} data-testid="notice-frame" />
        </section>
      )}
    </article>
  );
}
