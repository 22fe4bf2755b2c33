import { i18n } from "#i18n";
import { useState } from "preact/hooks";

/** Puts the technical side of a failure on the clipboard, so that it can be reported. */
export function CopyDetails({ details }: { readonly details: string }) {
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(details);
    setCopied(true);
  };
  return (
    <button type="button" class="button quiet" data-testid="copy-details" onClick={() => void copy()}>
      {copied ? i18n.t("action.copied") : i18n.t("action.copyDetails")}
    </button>
  );
}
