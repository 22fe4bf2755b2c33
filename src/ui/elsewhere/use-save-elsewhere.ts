import { useState } from "preact/hooks";
import { WAYBACK_SAVE_ORIGINS } from "../../mementos/save-page-now.ts";
import type { SaveElsewhereOutcome } from "../../messages/elsewhere-outcome.ts";
import { requestOrigins } from "../permissions.ts";
import { send } from "../send.ts";

export type SaveElsewhereState =
  | { readonly kind: "idle" }
  | { readonly kind: "saving" }
  /** The background did not answer. */
  | { readonly kind: "broken"; readonly detail: string }
  | SaveElsewhereOutcome;

export interface SaveElsewhere {
  readonly state: SaveElsewhereState;
  /** Call it straight from a click. @param agreed the reader agrees now, which is stored first */
  readonly run: (agreed: boolean) => void;
}

export function useSaveElsewhere(resourceId: string): SaveElsewhere {
  const [state, setState] = useState<SaveElsewhereState>({ kind: "idle" });
  const save = async (access: Promise<boolean>, agreed: boolean) => {
    if (!(await access)) return setState({ kind: "permission-needed", origins: WAYBACK_SAVE_ORIGINS });
    setState({ kind: "saving" });
    try {
      if (agreed) await send("putSetting", { name: "saveToWayback", value: true });
      setState(await send("saveElsewhere", { resourceId }));
    } catch (error) {
      setState({ kind: "broken", detail: String(error) });
    }
  };
  return { state, run: (agreed) => void save(requestOrigins(WAYBACK_SAVE_ORIGINS), agreed) };
}
