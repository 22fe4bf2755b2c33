import type { SaveOutcome } from "../../src/messages/protocol.ts";

/** Saves under way in this background. Those of one tab run one after the other, so that two never mix. */
export interface RunningSaves {
  /** A save that the reader asked for: a second click joins the first. */
  readonly byHand: (tabId: number, save: Save<SaveOutcome>) => Promise<SaveOutcome>;
  /** A save that a watch rule asked for. */
  readonly byRule: (tabId: number, save: Save<SaveOutcome | null>) => Promise<SaveOutcome | null>;
  /** Ends every save of the tab, those that wait for their turn too. */
  readonly cancel: (tabId: number) => void;
}

type Save<Outcome> = (signal: AbortSignal) => Promise<Outcome>;

interface TabQueue {
  readonly controllers: Set<AbortController>;
  last: Promise<unknown>;
  byHand: Promise<SaveOutcome> | null;
}

/** Losing this with the worker loses nothing: what it holds can be asked for again. */
export function createRunningSaves(): RunningSaves {
  const queues = new Map<number, TabQueue>();

  const queueOf = (tabId: number): TabQueue => {
    const queue = queues.get(tabId) ?? { controllers: new Set(), last: Promise.resolve(), byHand: null };
    queues.set(tabId, queue);
    return queue;
  };

  const enqueue = async <Outcome>(tabId: number, save: Save<Outcome>): Promise<Outcome> => {
    const queue = queueOf(tabId);
    const controller = new AbortController();
    queue.controllers.add(controller);
    const outcome = queue.last.then(() => save(controller.signal));
    queue.last = outcome.catch(() => undefined);
    try {
      return await outcome;
    } finally {
      queue.controllers.delete(controller);
      if (queue.controllers.size === 0) queues.delete(tabId);
    }
  };

  return {
    byHand(tabId, save) {
      const queue = queueOf(tabId);
      queue.byHand ??= enqueue(tabId, save).finally(() => (queue.byHand = null));
      return queue.byHand;
    },
    byRule: enqueue,
    cancel(tabId) {
      for (const controller of queues.get(tabId)?.controllers ?? []) controller.abort();
    },
  };
}
