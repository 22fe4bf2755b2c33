import { useState } from "preact/hooks";
import type { CompleteOutcome } from "../messages/protocol.ts";
import { originOf, requestOrigins } from "./permissions.ts";
import { send } from "./send.ts";
import { useMissingOrigins } from "./use-missing-origins.ts";

export type CompleteState =
  | { readonly kind: "idle" }
  | { readonly kind: "completing" }
  /** The reader said no, or access was taken back meanwhile. */
  | { readonly kind: "permission-needed"; readonly origins: readonly string[] }
  /** The background did not answer. */
  | { readonly kind: "broken"; readonly detail: string }
  | Exclude<CompleteOutcome, { kind: "permission-needed" }>;

export interface Completion {
  readonly state: CompleteState;
  /** Asks for the images once more. Call it straight from a click: it may have to ask for access first. */
  readonly run: () => void;
}

/** Another attempt at the images that a capture lacks, asking for their hosts only. */
export function useComplete(captureId: string, missing: readonly string[]): Completion {
  const [state, setState] = useState<CompleteState>({ kind: "idle" });
  const asked = missing.filter((uri) => uri.startsWith("http"));
  const origins = [...new Set(asked.map(originOf))].sort();
  // Asking for access that is there already shows no question, so an early click asks to be sure.
  const lacking = useMissingOrigins(origins) ?? origins;
  const complete = async () => {
    setState({ kind: "completing" });
    setState(await askBackground(captureId));
  };
  const askThenComplete = async (answer: Promise<boolean>) => {
    if (await answer) await complete();
    else setState({ kind: "permission-needed", origins: lacking });
  };
  const run = () => void (lacking.length > 0 ? askThenComplete(requestOrigins(lacking)) : complete());
  return { state, run };
}

async function askBackground(captureId: string): Promise<CompleteState> {
  try {
    return await send("completeImages", { captureId });
  } catch (error) {
    return { kind: "broken", detail: String(error) };
  }
}
