import type { SaveOutcome } from "../../src/messages/protocol.ts";

/** Saves under way in this background, one per tab at most. */
export interface RunningSaves {
  /** Starts a save after the one that the tab already has, if any, so that two never mix. */
  readonly run: <Outcome extends SaveOutcome | null>(
    tabId: number,
    save: (signal: AbortSignal) => Promise<Outcome>,
  ) => Promise<Outcome>;
  readonly cancel: (tabId: number) => void;
}

/** Losing this with the worker loses nothing: what it holds can be asked for again. */
export function createRunningSaves(): RunningSaves {
  const running = new Map<
    number,
    { readonly controller: AbortController; readonly ended: Promise<unknown> }
  >();
  return {
    run(tabId, save) {
      const before = running.get(tabId)?.ended ?? Promise.resolve();
      const controller = new AbortController();
      const outcome = before.then(() => save(controller.signal));
      const ended = outcome.then(
        () => forget(),
        () => forget(),
      );
      const entry = { controller, ended };
      const forget = (): void => {
        if (running.get(tabId) === entry) running.delete(tabId);
      };
      running.set(tabId, entry);
      return outcome;
    },
    cancel(tabId) {
      running.get(tabId)?.controller.abort();
    },
  };
}
