import { i18n } from "#i18n";
import type { LookService } from "../../mementos/archive-services.ts";

/** What a service does with an address that it is asked about. */
export const SERVICE_NOTES: { readonly [service in LookService]: () => string } = {
  wayback: () => i18n.t("elsewhere.waybackNote"),
  memgator: () => i18n.t("elsewhere.memgatorNote"),
};
