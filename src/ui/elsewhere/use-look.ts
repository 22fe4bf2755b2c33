import { useState } from "preact/hooks";
import type { ServiceRow } from "../../mementos/archive-services.ts";
import type { LookOutcome } from "../../messages/elsewhere-outcome.ts";
import type { SettingChange } from "../../settings/settings.ts";
import { requestOrigins } from "../permissions.ts";
import { send } from "../send.ts";

export type LookState =
  | { readonly kind: "idle" }
  | { readonly kind: "looking" }
  /** The browser gave no access to the archives. */
  | { readonly kind: "refused" }
  /** The background did not answer. */
  | { readonly kind: "broken"; readonly detail: string }
  | LookOutcome;

export interface Look {
  readonly state: LookState;
  /** Call it straight from a click: the browser may have to ask for access. The choices are stored first. */
  readonly run: (services: readonly ServiceRow[], choices: readonly SettingChange[]) => void;
}

export function useLook(resourceId: string): Look {
  const [state, setState] = useState<LookState>({ kind: "idle" });
  const look = async (access: Promise<boolean>, choices: readonly SettingChange[]) => {
    if (!(await access)) return setState({ kind: "refused" });
    setState({ kind: "looking" });
    try {
      for (const choice of choices) await send("putSetting", choice);
      setState(await send("lookElsewhere", { resourceId }));
    } catch (error) {
      setState({ kind: "broken", detail: String(error) });
    }
  };
  // Asking for access that is there already shows no question.
  const run: Look["run"] = (services, choices) =>
    void look(requestOrigins(services.flatMap(({ origins }) => origins)), choices);
  return { state, run };
}
