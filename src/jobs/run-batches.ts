import type { BatchItem } from "../batch/batch.ts";
import type { ItemOutcome } from "../batch/item-outcome.ts";
import { nextTurn } from "../batch/next-turn.ts";
import { causeOf, countWalls, MOST_WALLS, WALLED_PAUSE, type WallsInRow } from "../batch/site-wall.ts";
import { checkLine, type CheckLineDeps } from "./check-line.ts";
import { saveLine, type SaveLineDeps } from "./save-line.ts";
import type { SiteGate, SiteTurn } from "./site-gate.ts";

export interface RunBatchesDeps extends SaveLineDeps, CheckLineDeps {
  readonly queue: BatchQueue;
  readonly gate: SiteGate;
  readonly isStorageFull: (error: unknown) => boolean;
  /** Resolves after so many milliseconds. */
  readonly sleep: (milliseconds: number) => Promise<void>;
}

/** The lines in the archive: all that has to outlive the background. */
export interface BatchQueue {
  readonly requeueOrphans: () => Promise<void>;
  readonly queued: () => Promise<BatchItem[]>;
  readonly claim: (item: BatchItem) => Promise<BatchItem | null>;
  readonly settle: (item: BatchItem, outcome: ItemOutcome) => Promise<void>;
  readonly releaseFromTab: (item: BatchItem) => Promise<void>;
}

interface Turn {
  readonly item: BatchItem;
  readonly atSite: SiteTurn;
  readonly controller: AbortController;
}

/** One per background: it alone takes lines. Whom it may ask, and when, is the gate's to say. */
export class BatchRunner {
  readonly #deps: RunBatchesDeps;
  /** Turns under way, by site. */
  readonly #turns = new Map<string, Turn>();
  /** By site; forgotten with the background, which costs a few requests more. */
  readonly #walls = new Map<string, WallsInRow>();
  #running: Promise<void> | null = null;
  /** What was read from the archive may be stale: look again before resting. */
  #stale = false;
  #failure: unknown = null;
  #wakeUp = (): void => {};

  constructor(deps: RunBatchesDeps) {
    this.#deps = deps;
    deps.gate.onEnd(() => this.#nudge());
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
      await this.#deps.queue.requeueOrphans();
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
      const { busySites, freeAt } = this.#deps.gate;
      const turn = nextTurn(queued, { busySites, freeAt, now: this.#deps.now().getTime() });
      if (turn.kind === "take") this.#begin(turn.item);
      else if (queued.length === 0 && this.#turns.size === 0 && !this.#stale) return;
      else if (!this.#stale) await this.#untilChange(turn.kind === "wait" ? turn.milliseconds : null);
    }
  }

  /** None after a failure: the turns under way are waited for, so that no line is ever taken twice. */
  async #waitingLines(): Promise<BatchItem[]> {
    if (this.#failure) return [];
    try {
      const queued = await this.#deps.queue.queued();
      await this.#deps.gate.learn(queued.map(({ site }) => site));
      return queued;
    } catch (error) {
      this.#failure = error ?? new Error("The archive could not be read.");
      return [];
    }
  }

  #begin(item: BatchItem): void {
    const atSite = this.#deps.gate.enter(item.site);
    if (!atSite) return;
    const turn = { item, atSite, controller: new AbortController() };
    this.#turns.set(item.site, turn);
    void this.#take(turn)
      .catch((error: unknown) => (this.#failure = error ?? new Error("A line failed.")))
      .finally(() => {
        this.#turns.delete(item.site);
        this.#nudge();
      });
  }

  async #take({ item, atSite, controller }: Turn): Promise<void> {
    const { queue } = this.#deps;
    try {
      const claimed = await queue.claim(item);
      if (!claimed) return;
      let asked = false;
      const onRequest = (): Promise<void> => {
        asked = true;
        return atSite.asking();
      };
      const turn = { onRequest, signal: controller.signal };
      const outcome = this.#heldBack(claimed) ?? (await endingOf(claimed, turn, this.#deps));
      if (outcome && outcome !== "tab-gone" && asked) await this.#noteAnswer(item.site, outcome);
      if (outcome === "tab-gone") await queue.releaseFromTab(claimed);
      else if (outcome) await queue.settle(claimed, outcome);
    } finally {
      atSite.end(this.#walls.has(item.site) ? WALLED_PAUSE : 1);
    }
  }

  #heldBack({ site, tabId }: BatchItem): ItemOutcome | null {
    if (tabId !== null) return null;
    if (this.#deps.gate.wantsPeace(site)) return { kind: "held-back", cause: "rate-limited" };
    const walls = this.#walls.get(site);
    return walls && walls.count >= MOST_WALLS ? { kind: "held-back", cause: walls.cause } : null;
  }

  async #noteAnswer(site: string, outcome: ItemOutcome): Promise<void> {
    this.#noteWalls(site, outcome);
    await this.#deps.gate.noteLook(site, causeOf(outcome));
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
    const { resourceId } = item;
    return await (resourceId === null
      ? saveLine(item, turn, deps)
      : checkLine({ ...item, resourceId }, turn, deps));
  } catch (error) {
    if (turn.signal.aborted) return null;
    const cause = deps.isStorageFull(error) ? "storage-full" : "storage-error";
    return { kind: "failed", cause, detail: String(error) };
  }
}
