import { i18n } from "#i18n";
import { groundText } from "../texts/ground-text.ts";

/** Why a look was judged as it was: folded away until asked for. Nothing when no grounds are known. */
export function Grounds({ codes }: { readonly codes: readonly string[] | undefined }) {
  if (!codes || codes.length === 0) return null;
  const sentences = [...new Set(codes.map(groundText))];
  return (
    <details class="grounds" data-testid="grounds">
      <summary>{i18n.t("ground.why")}</summary>
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </details>
  );
}
