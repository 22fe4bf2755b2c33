import { i18n } from "#i18n";
import { useState } from "preact/hooks";
import { requestOrigins } from "../permissions.ts";

/** What a rule has no access to: the page itself, or only other hosts, such as those of its pictures. */
type Lacking = { readonly site: string } | { readonly hosts: string };

interface AllowNoteProps {
  readonly origins: readonly string[];
  readonly lacking: Lacking;
  readonly onGranted: () => void;
}

/** Says which access is missing, and asks for it in the click. */
export function AllowNote({ origins, lacking, onGranted }: AllowNoteProps) {
  const [refused, setRefused] = useState(false);
  const settle = async (answer: Promise<boolean>) => {
    const granted = await answer;
    setRefused(!granted);
    if (granted) onGranted();
  };
  return (
    <div class="watch-note watch-permission" data-testid="permission-needed">
      <p>{refused ? refusedText(lacking) : neededText(lacking)}</p>
      <button
        type="button"
        class="button"
        data-testid="action-allow"
        onClick={() => void settle(requestOrigins(origins))}
      >
        {i18n.t("action.allow")}
      </button>
    </div>
  );
}

function neededText(lacking: Lacking): string {
  return "site" in lacking ? i18n.t("popup.permission", lacking) : i18n.t("popup.permissionOthers", lacking);
}

function refusedText(lacking: Lacking): string {
  return "site" in lacking
    ? i18n.t("popup.permissionRefused", lacking)
    : i18n.t("popup.permissionOthersRefused", lacking);
}
