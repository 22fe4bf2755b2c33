import { i18n } from "#i18n";
import { useMemo } from "preact/hooks";
import type { Capture } from "../../capture/capture.ts";
import { compareVersions } from "../../compare/compare-versions.ts";
import type { Comparison } from "../../compare/comparison.ts";
import { useTitle } from "../use-title.ts";
import { ChangeNavigator } from "./change-navigator.tsx";
import { FactsCompared } from "./facts-compared.tsx";
import { ComparisonFrame } from "./comparison-frame.tsx";
import { ComparisonColumns } from "./comparison-columns.tsx";

interface ComparisonPageProps {
  readonly older: Capture;
  readonly newer: Capture;
}

/** What differs between two copies of an article. */
export function ComparisonPage({ older, newer }: ComparisonPageProps) {
  const comparison = useMemo(() => compareVersions(older, newer), [older.id, newer.id]);
  const title = newer.title ?? older.title ?? i18n.t("library.untitled");
  useTitle(`${i18n.t("compare.title")}: ${title}`);
  const different = comparison.added + comparison.removed > 0;
  return (
    <ComparisonFrame resourceId={newer.resourceId} title={title}>
      <div class="comparison-head">
        <Summary comparison={comparison} different={different} />
        {different && <ChangeNavigator />}
      </div>
      <FactsCompared older={older} newer={newer} />
      <ComparisonColumns comparison={comparison} older={older} newer={newer} />
    </ComparisonFrame>
  );
}

interface SummaryProps {
  readonly comparison: Comparison;
  readonly different: boolean;
}

function Summary({ comparison, different }: SummaryProps) {
  const { added, removed, similarity } = comparison;
  if (!different) return <p data-testid="summary">{i18n.t("compare.same")}</p>;
  return (
    <p data-testid="summary">
      <strong>{i18n.t("compare.summary", { added, removed })}</strong>{" "}
      <span class="facts">{i18n.t("compare.similarity", { percent: percent(similarity) })}</span>
    </p>
  );
}

/** Rounded down: a text that lost one character is never "100 %". */
function percent(share: number): string {
  const style = { style: "percent", maximumFractionDigits: 1 } as const;
  return new Intl.NumberFormat(i18n.t("languageTag"), style).format(Math.floor(share * 1000) / 1000);
}
