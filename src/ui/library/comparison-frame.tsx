import { i18n } from "#i18n";
import type { ComponentChildren } from "preact";
import { textLanguage } from "../text-language.ts";
import { formatRoute } from "./route.ts";

interface ComparisonFrameProps {
  readonly resourceId: string;
  /** The article's. */
  readonly title: string;
  readonly children: ComponentChildren;
}

/** The page of a comparison, whether there is something to compare or only a verdict. */
export function ComparisonFrame({ resourceId, title, children }: ComparisonFrameProps) {
  return (
    <article class="comparison-page">
      <a class="back" href={formatRoute({ kind: "resource", resourceId })}>
        {i18n.t("copy.back")}
      </a>
      <h1>{i18n.t("compare.title")}</h1>
      <p class="facts" lang={textLanguage(title)}>
        {title}
      </p>
      {children}
    </article>
  );
}
