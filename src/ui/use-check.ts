import { useState } from "preact/hooks";
import type { CheckOutcome } from "../messages/protocol.ts";
import { isPrivateTarget } from "../resource/is-private-target.ts";
import { originOf, requestOrigins } from "./permissions.ts";
import { send } from "./send.ts";
import { useMissingOrigins } from "./use-missing-origins.ts";

export type CheckState =
  | { readonly kind: "idle" }
  | { readonly kind: "checking" }
  /** The reader said no, or the check came upon a host nobody asked about. */
  | { readonly kind: "permission-needed"; readonly refused: boolean; readonly origins: readonly string[] }
  | Exclude<CheckOutcome, { kind: "permission-needed" }>;

export interface Check {
  readonly state: CheckState;
  /** Access that the next `run` asks for; `null` while the browser has not said. */
  readonly missing: readonly string[] | null;
  /** Looks at the original now. Call it straight from a click: it may have to ask for access first. */
  readonly run: () => void;
}

/** One look at a saved original, asked for by the reader. */
export function useCheck(resourceId: string, uri: string): Check {
  const [state, setState] = useState<CheckState>({ kind: "idle" });
  const missing = useMissingOrigins([originOf(uri)]);
  // Asking for access that is there already shows no question, so an early click asks to be sure.
  const lacking = isPrivateTarget(uri) ? [] : (missing ?? [originOf(uri)]);
  const wanted = state.kind === "permission-needed" && !state.refused ? state.origins : lacking;
  const check = async () => {
    setState({ kind: "checking" });
    setState(await askBackground(resourceId));
  };
  const askThenCheck = async (answer: Promise<boolean>) => {
    if (await answer) await check();
    else setState({ kind: "permission-needed", refused: true, origins: wanted });
  };
  const run = () => void (wanted.length > 0 ? askThenCheck(requestOrigins(wanted)) : check());
  return { state, missing, run };
}

async function askBackground(resourceId: string): Promise<CheckState> {
  try {
    const outcome = await send("checkResource", { resourceId });
    return outcome.kind === "permission-needed" ? { ...outcome, refused: false } : outcome;
  } catch (error) {
    return { kind: "failed", detail: String(error) };
  }
}
