/** How many may run at once. */
export interface Concurrency {
  readonly total: number;
  readonly perHost: number;
}

/**
 * Runs `work` for every item, in order as far as the limits allow: an item whose host is busy lets the
 * next one pass. Answers in the items' order. The first rejection ends it; what waits is not started.
 */
export function runLimited<Item, Result>(
  items: readonly Item[],
  hostOf: (item: Item) => string,
  limits: Concurrency,
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const { promise, resolve, reject } = Promise.withResolvers<Result[]>();
  const results: Result[] = [];
  const waiting = items.map((item, index) => ({ item, index, host: hostOf(item) }));
  const busy = new Map<string, number>();
  const state = { running: 0, ended: false };

  const startMore = (): void => {
    while (!state.ended && state.running < limits.total) {
      const next = waiting.findIndex(({ host }) => (busy.get(host) ?? 0) < limits.perHost);
      if (next === -1) break;
      void runOne(...(waiting.splice(next, 1) as [(typeof waiting)[number]]));
    }
    if (!state.ended && state.running === 0 && waiting.length === 0) resolve(results);
  };
  const runOne = async ({ item, index, host }: (typeof waiting)[number]): Promise<void> => {
    state.running++;
    busy.set(host, (busy.get(host) ?? 0) + 1);
    try {
      results[index] = await work(item);
    } catch (error) {
      state.ended = true;
      reject(error);
    }
    state.running--;
    busy.set(host, (busy.get(host) ?? 1) - 1);
    startMore();
  };
  startMore();
  return promise;
}
