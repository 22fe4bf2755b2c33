import type { BatchItem } from "../batch/batch.ts";
import type { ItemOutcome } from "../batch/item-outcome.ts";
import { nextTurn, paceAfterDeath, pauseOf } from "../batch/next-turn.ts";
import { countWalls, MOST_WALLS, WALLED_PAUSE, type WallsInRow } from "../batch/site-wall.ts";
import { saveLine, type SaveLineDeps } from "./save-line.ts";

export interface RunBatchesDeps extends SaveLineDeps {
  readonly queue: BatchQueue;
  readonly isStorageFull: (error: unknown) => boolean;
  /** Resolves after so many milliseconds. */
  readonly sleep: (milliseconds: number) => Promise<void>;
  /** 0..1. */
  readonly chance: () => number;
}

/** The lines in the archive: all that has to outlive the background. */
export interface BatchQueue {
  readonly requeueOrphans: () => Promise<BatchItem[]>;
  readonly queued: () => Promise<BatchItem[]>;
  readonly claim: (item: BatchItem) => Promise<BatchItem | null>;
  readonly noteRequest: (item: BatchItem) => Promise<void>;
  readonly settle: (item: BatchItem, outcome: ItemOutcome) => Promise<void>;
  readonly releaseFromTab: (item: BatchItem) => Promise<void>;
}

interface Turn {
  readonly item: BatchItem;
  readonly controller: AbortController;
}

/** One per background: it alone takes lines, so that no site is asked twice at once. */
export class BatchRunner {
  readonly #deps: RunBatchesDeps;
  /** Turns under way, by site. */
  readonly #turns = new Map<string, Turn>();
  #freeAt = new Map<string, number>();
  /** By site; forgotten with the background, which costs a few requests more. */
  readonly #walls = new Map<string, WallsInRow>();
  #running: Promise<void> | null = null;
  /** What was read from the archive may be stale: look again before resting. */
  #stale = false;
  #failure: unknown = null;
  #wakeUp = (): void => {};

  constructor(deps: RunBatchesDeps) {
    this.#deps = deps;
  }

  /**
   * Works until no line is left to take. Called at every start of the background and at every change.
   * Rejects with the first bug or fault of the archive, which every further line would meet again.
   */
  wake(): Promise<void> {
    this.#nudge();
    this.#running ??= this.#run();
    return this.#running;
  }

  /** Ends the turns under way of a batch; nothing of them is kept. */
  abort(batchId: string): void {
    for (const { item, controller } of this.#turns.values()) if (item.batchId === batchId) controller.abort();
  }

  /** Asks also those sites again that refused: the reader wants another try. */
  forgetWalls(): void {
    this.#walls.clear();
  }

  async #run(): Promise<void> {
    this.#failure = null;
    try {
      const lines = await this.#deps.queue.requeueOrphans();
      const lastAsked = paceAfterDeath(lines, this.#deps.now().getTime());
      this.#freeAt = new Map([...lastAsked, ...this.#freeAt]);
      await this.#drain();
    } finally {
      this.#running = null;
    }
    if (this.#failure) throw this.#failure;
  }

  async #drain(): Promise<void> {
    for (;;) {
      this.#stale = false;
      const queued = await this.#waitingLines();
      const turn = nextTurn(queued, {
        busySites: new Set(this.#turns.keys()),
        freeAt: this.#freeAt,
        now: this.#deps.now().getTime(),
      });
      if (turn.kind === "take") this.#begin(turn.item);
      else if (turn.kind === "rest" && this.#turns.size === 0 && !this.#stale) return;
      else if (!this.#stale) await this.#untilChange(turn.kind === "wait" ? turn.milliseconds : null);
    }
  }

  /** None after a failure: the turns under way are waited for, so that no line is ever taken twice. */
  async #waitingLines(): Promise<BatchItem[]> {
    if (this.#failure) return [];
    try {
      return await this.#deps.queue.queued();
    } catch (error) {
      this.#failure = error ?? new Error("The archive could not be read.");
      return [];
    }
  }

  #begin(item: BatchItem): void {
    const turn = { item, controller: new AbortController() };
    this.#turns.set(item.site, turn);
    void this.#take(turn)
      .catch((error: unknown) => (this.#failure = error ?? new Error("A line failed.")))
      .finally(() => {
        this.#turns.delete(item.site);
        this.#nudge();
      });
  }

  async #take({ item, controller }: Turn): Promise<void> {
    const { queue, now, chance } = this.#deps;
    const claimed = await queue.claim(item);
    if (!claimed) return;
    let asked = false;
    const onRequest = (): Promise<void> => {
      asked = true;
      return queue.noteRequest(claimed);
    };
    const turn = { onRequest, signal: controller.signal };
    try {
      const outcome = this.#heldBack(claimed) ?? (await endingOf(claimed, turn, this.#deps));
      if (outcome && outcome !== "tab-gone" && asked) this.#noteWalls(item.site, outcome);
      if (outcome === "tab-gone") await queue.releaseFromTab(claimed);
      else if (outcome) await queue.settle(claimed, outcome);
    } finally {
      const longer = this.#walls.has(item.site) ? WALLED_PAUSE : 1;
      if (asked) this.#freeAt.set(item.site, now().getTime() + longer * pauseOf(chance()));
    }
  }

  #heldBack({ site, tabId }: BatchItem): ItemOutcome | null {
    const walls = this.#walls.get(site);
    if (!walls || walls.count < MOST_WALLS || tabId !== null) return null;
    return { kind: "held-back", cause: walls.cause };
  }

  #noteWalls(site: string, outcome: ItemOutcome): void {
    const walls = countWalls(this.#walls.get(site) ?? null, outcome);
    if (walls) this.#walls.set(site, walls);
    else this.#walls.delete(site);
  }

  #nudge(): void {
    this.#stale = true;
    this.#wakeUp();
  }

  #untilChange(milliseconds: number | null): Promise<void> {
    const changed = new Promise<void>((resolve) => (this.#wakeUp = resolve));
    return milliseconds === null ? changed : Promise.race([changed, this.#deps.sleep(milliseconds)]);
  }
}

/** `null` for a turn that was cancelled: whoever cancelled it has said so in the archive. */
async function endingOf(
  item: BatchItem,
  turn: { readonly onRequest: () => Promise<void>; readonly signal: AbortSignal },
  deps: RunBatchesDeps,
): Promise<ItemOutcome | "tab-gone" | null> {
  try {
    return await saveLine(item, turn, deps);
  } catch (error) {
    if (turn.signal.aborted) return null;
    const cause = deps.isStorageFull(error) ? "storage-full" : "storage-error";
    return { kind: "failed", cause, detail: String(error) };
  }
}
