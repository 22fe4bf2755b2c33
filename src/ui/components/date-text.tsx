import { i18n } from "#i18n";
import { formatDate } from "../format-date.ts";

/** A date: short in the line, exact on hover. */
export function DateText({ iso }: { readonly iso: string }) {
  const date = formatDate(iso, new Date(), i18n.t("languageTag"));
  return (
    <time dateTime={iso} title={date.exact}>
      {date.short}
    </time>
  );
}
