import { i18n } from "#i18n";
import type { Capture } from "../../capture/capture.ts";
import { changedFacts, type FactChange } from "../../compare/facts-changed.ts";
import { formatDate } from "../format-date.ts";

interface FactsComparedProps {
  readonly older: Capture;
  readonly newer: Capture;
}

/** What two copies show differently beside headline and text: author, time, pictures. Nothing when that is equal. */
export function FactsCompared({ older, newer }: FactsComparedProps) {
  const { author, publishedAt, pictures } = changedFacts(older, newer);
  if (!author && !publishedAt && !pictures) return null;
  return (
    <section class="facts-compared" aria-label={i18n.t("compare.beside")} data-testid="facts-compared">
      <dl class="fact-list">
        {author && <Fact term={i18n.t("compare.author")} words={fromTo(author, (name) => name)} />}
        {publishedAt && <Fact term={i18n.t("compare.published")} words={fromTo(publishedAt, timeText)} />}
        {pictures && <Fact term={i18n.t("compare.pictures")} words={pictureText(pictures)} />}
      </dl>
    </section>
  );
}

function Fact({ term, words }: { readonly term: string; readonly words: string }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{words}</dd>
    </div>
  );
}

function fromTo({ from, to }: FactChange, say: (value: string) => string): string {
  const shown = (value: string | null) => (value === null ? i18n.t("compare.none") : say(value));
  return i18n.t("compare.fromTo", { from: shown(from), to: shown(to) });
}

function timeText(iso: string): string {
  return formatDate(iso, new Date(), i18n.t("languageTag")).exact;
}

function pictureText({ removed, added }: { readonly removed: number; readonly added: number }): string {
  const parts = [
    ...(removed > 0 ? [i18n.t("compare.picturesRemoved", { n: removed })] : []),
    ...(added > 0 ? [i18n.t("compare.picturesAdded", { n: added })] : []),
  ];
  return parts.join(" · ");
}
