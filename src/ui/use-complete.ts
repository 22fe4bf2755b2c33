import { useState } from "preact/hooks";
import { completionOf } from "../archive/journal.ts";
import type { ImageLack } from "../capture/image-lack.ts";
import type { CompleteOutcome } from "../messages/protocol.ts";
import { useArchive } from "./archive-context.ts";
import { originOf, requestOrigins } from "./permissions.ts";
import { send } from "./send.ts";
import { useLiveQuery } from "./use-live-query.ts";
import { useMissingOrigins } from "./use-missing-origins.ts";

export type CompleteState =
  | { readonly kind: "idle" }
  /** Also one that another page of ours began. */
  | { readonly kind: "completing"; readonly done: number; readonly total: number }
  /** The reader said no, or access was taken back meanwhile. */
  | { readonly kind: "permission-needed"; readonly origins: readonly string[] }
  /** The background did not answer. */
  | { readonly kind: "broken"; readonly detail: string }
  | Exclude<CompleteOutcome, { kind: "permission-needed" }>;

export interface Completion {
  readonly state: CompleteState;
  /** Why images are missing, by address, as far as an attempt on this page tells. */
  readonly lacks: ReadonlyMap<string, ImageLack>;
  /** Asks for the images once more. Call it straight from a click: it may have to ask for access first. */
  readonly run: () => void;
  readonly cancel: () => void;
}

/** Another attempt at the images that a capture lacks, asking for their hosts only. */
export function useComplete(captureId: string, open: readonly string[]): Completion {
  const [state, setState] = useState<CompleteState>({ kind: "idle" });
  const running = useRunning(captureId);
  const asked = open.filter((uri) => uri.startsWith("http"));
  const origins = [...new Set(asked.map(originOf))].sort();
  // Asking for access that is there already shows no question, so an early click asks to be sure.
  const lacking = useMissingOrigins(origins) ?? origins;
  const complete = async () => {
    setState({ kind: "completing", done: 0, total: asked.length });
    setState(await askBackground(captureId));
  };
  const askThenComplete = async (answer: Promise<boolean>) => {
    if (await answer) await complete();
    else setState({ kind: "permission-needed", origins: lacking });
  };
  const run = () => void (lacking.length > 0 ? askThenComplete(requestOrigins(lacking)) : complete());
  const lacks = "lacks" in state ? state.lacks : [];
  return {
    state: running ?? state,
    lacks: new Map(lacks.map(({ uri, lack }) => [uri, lack])),
    run,
    cancel: () => void send("cancelComplete", { captureId }),
  };
}

/** The attempt that the background works at, whoever began it. */
function useRunning(captureId: string): Extract<CompleteState, { kind: "completing" }> | null {
  const archive = useArchive();
  const live = useLiveQuery(() => completionOf(archive, captureId), [archive, captureId]);
  const entry = live.kind === "ready" ? live.value : null;
  return entry && { kind: "completing", done: entry.imagesDone, total: entry.imagesTotal };
}

async function askBackground(captureId: string): Promise<CompleteState> {
  try {
    return await send("completeImages", { captureId });
  } catch (error) {
    return { kind: "broken", detail: String(error) };
  }
}
