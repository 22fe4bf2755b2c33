import { i18n } from "#i18n";
import type { FateSummary } from "../../fate/fate.ts";
import { causeText } from "../texts/cause-text.ts";
import { fateText } from "../texts/fate-text.ts";
import { NoticeQuote } from "./notice-quote.tsx";

/** The newest verdict in words: the fate, its cause, and the platform's sentence. */
export function FateWords({ summary }: { readonly summary: FateSummary }) {
  const cause = summary.cause ? causeText(summary.cause) : null;
  return (
    <div class="fate-words">
      <p
        class={`fate-text fate-${summary.fate}${summary.confidence === "suspected" ? " fate-suspected" : ""}`}
      >
        <strong>{fateText(summary.fate, summary.confidence)}</strong>
        {cause && <span>{cause}</span>}
        {summary.fate === "unverified" && <span>{i18n.t("notice.unverifiedNote")}</span>}
      </p>
      <NoticeQuote words={summary} />
    </div>
  );
}
