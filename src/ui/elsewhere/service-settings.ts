import { LOOK_SERVICES, type LookService, type ServiceRow } from "../../mementos/archive-services.ts";
import type { Settings } from "../../settings/settings.ts";

/** Under which name the reader's word about a service is kept. */
export const SETTING_OF = {
  wayback: "askWayback",
  memgator: "askMemgator",
} as const satisfies { readonly [service in LookService]: keyof Settings };

export function chosenServices(settings: Settings): readonly ServiceRow[] {
  return LOOK_SERVICES.filter(({ id }) => settings[SETTING_OF[id]]);
}
