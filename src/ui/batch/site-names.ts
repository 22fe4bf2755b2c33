import { i18n } from "#i18n";

const SHOWN = 8;

/** Match patterns as the sites they stand for: the first few by name, the rest by number. */
export function siteNames(origins: readonly string[]): string {
  const names = [...new Set(origins.map((origin) => origin.replace(/^\*:\/\/(\*\.)?|\/\*$/g, "")))];
  const shown = names.slice(0, SHOWN).join(i18n.t("batch.listSeparator"));
  const rest = names.length - SHOWN;
  return rest > 0 ? i18n.t("batch.andMore", { sites: shown, rest }) : shown;
}
