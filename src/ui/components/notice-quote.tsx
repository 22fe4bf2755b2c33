import { i18n } from "#i18n";
import type { NoticeWords } from "../../fate/fate.ts";
import { textLanguage } from "../text-language.ts";

/** The platform's own words, verbatim: they are quoted, never paraphrased. Nothing when it said none. */
export function NoticeQuote({ words }: { readonly words: NoticeWords }) {
  if (!words.notice && !words.reason && !words.regulation) return null;
  return (
    <figure class="notice">
      <figcaption>{i18n.t("notice.label")}</figcaption>
      {words.notice && <blockquote lang={textLanguage(words.notice)}>{words.notice}</blockquote>}
      {(words.reason || words.regulation) && (
        <dl>
          <NoticePart term={i18n.t("notice.reason")} words={words.reason} />
          <NoticePart term={i18n.t("notice.regulation")} words={words.regulation} />
        </dl>
      )}
    </figure>
  );
}

function NoticePart({ term, words }: { readonly term: string; readonly words: string | null }) {
  if (!words) return null;
  return (
    <div>
      <dt>{term}</dt>
      <dd lang={textLanguage(words)}>{words}</dd>
    </div>
  );
}
