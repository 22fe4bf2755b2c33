import { i18n } from "#i18n";
import type { Survival } from "../../ledger/survival.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** How long an article stood, as the interval that is known of it: never one figure. */
export function survivalText({ atLeast, atMost }: Survival, language: string): string {
  const max = spanText(atMost, language, "up");
  if (atLeast < HOUR / 10) return i18n.t("ledger.survivalAtMost", { max });
  return i18n.t("ledger.survivalBetween", { min: spanText(atLeast, language, "down"), max });
}

/** Hours below two days, days above; a lower bound is rounded down and an upper one up. */
function spanText(span: number, language: string, direction: "up" | "down"): string {
  const unit = span < 2 * DAY ? HOUR : DAY;
  const tenths = (direction === "up" ? Math.ceil : Math.floor)((span / unit) * 10) / 10;
  return new Intl.NumberFormat(language, {
    style: "unit",
    unit: unit === HOUR ? "hour" : "day",
    unitDisplay: "long",
    maximumFractionDigits: 1,
  }).format(tenths);
}
