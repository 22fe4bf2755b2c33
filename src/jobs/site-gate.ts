import type { Cause } from "../fate/fate.ts";
import { PAUSE, pauseOf } from "../pace/pause.ts";
import { afterAnswer, freeFrom, newSite, restsUntil, retryFrom, type SitePace } from "../pace/site-pace.ts";

export interface GateDeps {
  readonly now: () => Date;
  readonly sitePaces: (sites: readonly string[]) => Promise<SitePace[]>;
  readonly putSitePace: (pace: SitePace) => Promise<void>;
  /** 0..1. */
  readonly chance: () => number;
  /** Resolves after so many milliseconds. */
  readonly sleep: (milliseconds: number) => Promise<void>;
}

/** Milliseconds: no pause is longer. One that seems to be was begun before the clock was set back. */
const LONGEST_PAUSE = 60_000;

/**
 * Who asks: the reader, who waits for what is under way and then asks at once, like any visitor; or
 * Ironpot by itself, which also leaves the pause.
 */
export type Asker = "reader" | "ourselves";

/** What a turn at a site holds while it lasts. */
export interface SiteTurn {
  readonly site: string;
  /** To be called before the request, which this turn is for. */
  readonly asking: () => Promise<void>;
  /** Ends the turn. @param longer times the usual pause that the site is left alone */
  readonly end: (longer?: number) => void;
}

/**
 * The one gate through which every request for a page goes, whoever wants it: a site (registered domain)
 * is asked for one page at a time, with a pause. One per background; what has to outlive the background
 * is written down before the request.
 */
export class SiteGate {
  readonly #deps: GateDeps;
  readonly #paces = new Map<string, SitePace>();
  readonly #freeAt = new Map<string, number>();
  readonly #busy = new Set<string>();
  readonly #waiting = new Map<string, (() => void)[]>();
  readonly #listeners = new Set<() => void>();

  constructor(deps: GateDeps) {
    this.#deps = deps;
  }

  /** Sites with a turn under way. */
  get busySites(): ReadonlySet<string> {
    return this.#busy;
  }

  /** Site → time (ms) from which it may be asked again, of sites that `learn` was told of. */
  get freeAt(): ReadonlyMap<string, number> {
    const now = this.#now();
    for (const [site, at] of this.#freeAt)
      if (at > now + LONGEST_PAUSE) this.#freeAt.set(site, now + PAUSE.most);
    return this.#freeAt;
  }

  /** Reads what the last background knew of these sites. Must end before the methods below are asked. */
  async learn(sites: readonly string[]): Promise<void> {
    const unknown = [...new Set(sites)].filter((site) => !this.#paces.has(site));
    if (unknown.length === 0) return;
    const known = new Map((await this.#deps.sitePaces(unknown)).map((pace) => [pace.site, pace]));
    const now = this.#now();
    for (const site of unknown) {
      if (this.#paces.has(site)) continue;
      const pace = known.get(site) ?? newSite(site);
      this.#paces.set(site, pace);
      this.#freeAt.set(site, Math.max(freeFrom(pace, now), this.#freeAt.get(site) ?? 0));
    }
  }

  /** Time (ms) until which rechecks leave the site alone; 0 when they need not. */
  restsUntil(site: string): number {
    return restsUntil(this.#paceOf(site), this.#now());
  }

  /** Whether the site wants no request for longer than a pause may be (`Retry-After`). */
  wantsPeace(site: string): boolean {
    return retryFrom(this.#paceOf(site), this.#now()) > this.#now() + LONGEST_PAUSE;
  }

  /** Begins a turn; `null` while another is under way. The pause is the caller's to keep. */
  enter(site: string): SiteTurn | null {
    if (this.#busy.has(site)) return null;
    this.#busy.add(site);
    let asked = false;
    const asking = async (): Promise<void> => {
      asked = true;
      await this.#note(site, (pace) => ({ ...pace, askedAt: this.#deps.now().toISOString() }));
    };
    return { site, asking, end: (longer = 1) => this.#leave(site, asked ? longer : 0) };
  }

  /** Runs `work`, which asks `site` for a page, when its turn has come. */
  async ask<Result>(site: string, asker: Asker, work: () => Promise<Result>): Promise<Result> {
    const turn = await this.#untilEntered(site);
    try {
      await this.learn([site]);
      if (asker === "ourselves") await this.#untilFree(site);
      await turn.asking();
      return await work();
    } finally {
      turn.end();
    }
  }

  /** Takes in what a look brought: a wall or silence sends the site to rest, any other answer ends that. */
  async noteLook(site: string, cause: Cause | null): Promise<void> {
    await this.#note(site, (pace) => afterAnswer(pace, cause, this.#now(), this.#deps.chance()));
  }

  /** Takes in that the site wants to be left alone until then (ms): a short while is a longer pause. */
  async noteRetry(site: string, at: number): Promise<void> {
    if (at <= this.#now() + LONGEST_PAUSE) this.#pauseUntil(site, at);
    await this.#note(site, (pace) => ({ ...pace, retryAt: new Date(at).toISOString() }));
  }

  /** Calls back whenever a turn has ended. */
  onEnd(listener: () => void): void {
    this.#listeners.add(listener);
  }

  async #note(site: string, change: (pace: SitePace) => SitePace): Promise<void> {
    await this.learn([site]);
    const pace = change(this.#paceOf(site));
    this.#paces.set(site, pace);
    await this.#deps.putSitePace(pace);
  }

  async #untilEntered(site: string): Promise<SiteTurn> {
    for (;;) {
      const turn = this.enter(site);
      if (turn) return turn;
      await new Promise<void>((resolve) => {
        this.#waiting.set(site, [...(this.#waiting.get(site) ?? []), resolve]);
      });
    }
  }

  async #untilFree(site: string): Promise<void> {
    for (let wait = this.#pauseLeft(site); wait > 0; wait = this.#pauseLeft(site))
      await this.#deps.sleep(wait);
  }

  #pauseUntil(site: string, at: number): void {
    this.#freeAt.set(site, Math.max(this.#freeAt.get(site) ?? 0, at));
  }

  #pauseLeft(site: string): number {
    return (this.freeAt.get(site) ?? 0) - this.#now();
  }

  /** Whoever waits longest for the site comes next. */
  #leave(site: string, pauses: number): void {
    if (pauses > 0) this.#pauseUntil(site, this.#now() + pauses * pauseOf(this.#deps.chance()));
    this.#busy.delete(site);
    const [next, ...others] = this.#waiting.get(site) ?? [];
    if (others.length > 0) this.#waiting.set(site, others);
    else this.#waiting.delete(site);
    next?.();
    for (const listener of this.#listeners) listener();
  }

  #paceOf(site: string): SitePace {
    return this.#paces.get(site) ?? newSite(site);
  }

  #now(): number {
    return this.#deps.now().getTime();
  }
}
