import { i18n } from "#i18n";
import type { ComponentChildren } from "preact";
import type { Capture } from "../../capture/capture.ts";
import type { Comparison, ParagraphChange } from "../../compare/comparison.ts";
import { formatDate } from "../format-date.ts";
import { viaText } from "../texts/provenance-text.ts";
import { foldUnchanged } from "./fold-unchanged.ts";
import type { Stretch } from "./fold-unchanged.ts";
import { MarkedText } from "./marked-text.tsx";

interface ComparisonColumnsProps {
  readonly comparison: Comparison;
  readonly older: Capture;
  readonly newer: Capture;
}

/** The two versions paragraph by paragraph, older left, newer right; one below the other where it is narrow. */
export function ComparisonColumns({ comparison, older, newer }: ComparisonColumnsProps) {
  const language = newer.language ?? older.language ?? undefined;
  return (
    <div class="comparison" data-testid="comparison">
      <div class="comparison-row comparison-titles">
        <ColumnHead name={i18n.t("compare.olderColumn")} capture={older} />
        <ColumnHead name={i18n.t("compare.newerColumn")} capture={newer} />
      </div>
      <div lang={language}>
        {comparison.title && <TitleRow title={comparison.title} />}
        {foldUnchanged(comparison.paragraphs).map((stretch, index) => (
          <StretchRows key={index} stretch={stretch} />
        ))}
      </div>
    </div>
  );
}

function ColumnHead({ name, capture }: { readonly name: string; readonly capture: Capture }) {
  const date = formatDate(capture.capturedAt, new Date(), i18n.t("languageTag"));
  return (
    <div class="comparison-cell">
      <h2>{name}</h2>
      <p class="facts" title={date.exact}>
        {i18n.t("compare.version", { date: date.short })} · {viaText(capture.via)}
      </p>
    </div>
  );
}

function TitleRow({ title }: { readonly title: ParagraphChange }) {
  const row = title.kind === "same" ? <SameRow text={title.text} /> : <ChangeRow paragraph={title} />;
  return <div class="comparison-headline">{row}</div>;
}

function StretchRows({ stretch }: { readonly stretch: Stretch }) {
  switch (stretch.kind) {
    case "change":
      return <ChangeRow paragraph={stretch.paragraph} />;
    case "context":
      return <SameRow text={stretch.text} />;
    case "run":
      return (
        <details class="comparison-run">
          <summary lang={i18n.t("languageTag")}>
            {i18n.t("compare.unchangedRun", stretch.texts.length)}
          </summary>
          {stretch.texts.map((text, index) => (
            <SameRow key={index} text={text} />
          ))}
        </details>
      );
  }
}

/** Said once to a screen reader; the second column repeats it for the eye. */
function SameRow({ text }: { readonly text: string }) {
  return (
    <Row kind="same">
      <p class="comparison-cell comparison-repeat" aria-hidden="true">
        {text}
      </p>
      <p class="comparison-cell">{text}</p>
    </Row>
  );
}

function ChangeRow({ paragraph }: { readonly paragraph: ParagraphChange }) {
  return (
    <Row kind="change">
      <p class="comparison-cell comparison-older">
        <MarkedText paragraph={paragraph} side="older" />
      </p>
      <p class="comparison-cell comparison-newer">
        <MarkedText paragraph={paragraph} side="newer" />
      </p>
    </Row>
  );
}

function Row({ kind, children }: { readonly kind: "same" | "change"; readonly children: ComponentChildren }) {
  if (kind === "same") return <div class="comparison-row">{children}</div>;
  return (
    <div class="comparison-row comparison-change" data-change tabIndex={-1}>
      {children}
    </div>
  );
}
