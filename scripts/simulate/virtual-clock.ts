/** Turns of the event loop without a new timer after which nothing else is taken to be going on. */
const QUIET = 12;

/** A clock that stands still while there is work, and else jumps to the next timer. */
export class VirtualClock {
  #now: number;
  #changes = 0;
  #turning = false;
  readonly #timers: { readonly at: number; readonly ring: () => void }[] = [];

  constructor(start: number) {
    this.#now = start;
  }

  readonly now = (): Date => new Date(this.#now);

  readonly sleep = (milliseconds: number): Promise<void> =>
    new Promise((ring) => {
      this.#timers.push({ at: this.#now + milliseconds, ring });
      this.#changes += 1;
      void this.#turn();
    });

  /** Moves on to a time at which something is to be done from outside. Never back. */
  moveTo(time: Date): void {
    this.#now = Math.max(this.#now, time.getTime());
  }

  async #turn(): Promise<void> {
    if (this.#turning) return;
    this.#turning = true;
    while (this.#timers.length > 0) {
      await this.#quiet();
      this.#timers.sort((a, b) => a.at - b.at);
      const timer = this.#timers.shift();
      this.#now = Math.max(this.#now, timer?.at ?? this.#now);
      timer?.ring();
    }
    this.#turning = false;
  }

  async #quiet(): Promise<void> {
    for (let seen = this.#changes, turns = 0; turns < QUIET; turns++) {
      await new Promise((resolve) => setImmediate(resolve));
      if (seen !== this.#changes) turns = 0;
      seen = this.#changes;
    }
  }
}
