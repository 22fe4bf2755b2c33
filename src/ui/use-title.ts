import { i18n } from "#i18n";
import { useEffect } from "preact/hooks";

/** Names the browser tab after what it shows. */
export function useTitle(title: string | null): void {
  useEffect(() => {
    const name = i18n.t("extensionName");
    document.title = title ? `${title} · ${name}` : name;
  }, [title]);
}
