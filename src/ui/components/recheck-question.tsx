import { i18n } from "#i18n";
import { useRecheckChoice } from "../use-recheck-choice.ts";
import { RecheckButtons } from "./recheck-buttons.tsx";

interface RecheckQuestionProps {
  /** Whether a site is watched, which is when the question makes sense. */
  readonly watched: boolean;
  readonly class: string;
}

/** Asked once, as soon as the first site is watched; until then, and until the answer, nothing is looked at. */
export function RecheckQuestion({ watched, class: className }: RecheckQuestionProps) {
  const { choice, choose, failure } = useRecheckChoice();
  if (!watched || choice !== "unasked") return null;
  return (
    <section class={className} data-testid="recheck-question" aria-label={i18n.t("recheck.question")}>
      <p>
        <strong>{i18n.t("recheck.question")}</strong>
      </p>
      <RecheckButtons choice={choice} choose={choose} />
      {failure && (
        <p class="message" role="alert">
          {i18n.t("evidence.notStored", { detail: failure })}
        </p>
      )}
    </section>
  );
}
