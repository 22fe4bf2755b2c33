import type { CompleteOutcome } from "../../src/messages/protocol.ts";

/** Attempts at missing images under way in this background: one for a capture, joined by a second click. */
export interface RunningCompletions {
  readonly run: (captureId: string, complete: Complete) => Promise<CompleteOutcome>;
  readonly cancel: (captureId: string) => void;
}

type Complete = (signal: AbortSignal) => Promise<CompleteOutcome>;

interface Running {
  readonly controller: AbortController;
  readonly outcome: Promise<CompleteOutcome>;
}

/** Losing this with the worker loses nothing: what had come is only written at the end. */
export function createRunningCompletions(): RunningCompletions {
  const running = new Map<string, Running>();
  return {
    run(captureId, complete) {
      const known = running.get(captureId);
      if (known) return known.outcome;
      const controller = new AbortController();
      const outcome = complete(controller.signal).finally(() => running.delete(captureId));
      running.set(captureId, { controller, outcome });
      return outcome;
    },
    cancel(captureId) {
      running.get(captureId)?.controller.abort();
    },
  };
}
