import { i18n } from "#i18n";
import type { RecheckChoice } from "../../settings/settings.ts";

interface RecheckButtonsProps {
  readonly choice: RecheckChoice;
  readonly choose: (choice: "on" | "off") => void;
}

/** What a look tells the site, and the two answers, neither of which is put forward. */
export function RecheckButtons({ choice, choose }: RecheckButtonsProps) {
  return (
    <>
      <p>{i18n.t("recheck.tells")}</p>
      <p class="recheck-buttons">
        <button
          type="button"
          class="button"
          data-testid="recheck-on"
          aria-pressed={choice === "on"}
          onClick={() => choose("on")}
        >
          {i18n.t("recheck.on")}
        </button>
        <button
          type="button"
          class="button"
          data-testid="recheck-off"
          aria-pressed={choice === "off"}
          onClick={() => choose("off")}
        >
          {i18n.t("recheck.off")}
        </button>
      </p>
    </>
  );
}
