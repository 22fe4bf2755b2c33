import { heardLater } from "./heard-later.ts";

/** Milliseconds before the first note and between two: each is a transaction, and eyes are slower than that. */
const INTERVAL = 250;

export interface Throttled {
  /** Notes how far things are; the newest one is written, those in between need not be. */
  readonly note: (done: number) => void;
  /** Writes nothing from now on; answers whether anything was. Rejects when a note could not be written. */
  readonly stop: () => Promise<boolean>;
}

/** Writes the newest note every `INTERVAL` at most, and none of what is done sooner. */
export function throttleProgress(write: (done: number) => Promise<void>): Throttled {
  const stopping = new AbortController();
  let wanted = 0;
  let wrote = false;
  let running: Promise<void> | null = null;

  const writeNewest = async (): Promise<void> => {
    for (let written = 0; written !== wanted;) {
      await pause(INTERVAL, stopping.signal);
      if (stopping.signal.aborted) break;
      written = wanted;
      wrote = true;
      await write(written);
    }
    running = null;
  };
  return {
    note: (done) => {
      wanted = done;
      if (running) return;
      // `stop` waits for it.
      running = heardLater(writeNewest());
    },
    stop: async () => {
      stopping.abort();
      await running;
      return wrote;
    },
  };
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
    signal.addEventListener("abort", () => resolve());
  });
}
