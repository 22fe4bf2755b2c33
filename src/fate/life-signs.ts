import type { Capture, Via } from "../capture/capture.ts";
import type { Observation } from "./observation.ts";

/** When a copy was made, and how. */
export type CaptureMoment = Pick<Capture, "capturedAt"> & { readonly via?: Via };

/** A moment at which something is known of an original: it stood there, or it was gone. */
export interface LifeSign {
  /** ISO 8601 UTC. */
  readonly at: string;
  readonly alive: boolean;
  /** `null` of a copy whose way of reading is not known here. */
  readonly via: Via | null;
  /** The look that says so; `null` when it is a copy that was saved. */
  readonly observation: Observation | null;
}

/** Milliseconds by which a time may lie ahead of `now`: two looks at once, a clock that was set a little. */
const AHEAD = 10 * 60_000;

/**
 * Looks whose time can be true. A time before the first copy or ahead of `now` was written by a wrong
 * clock: the look stays in the history and counts for nothing. In time order.
 */
export function soundObservations(
  observations: readonly Observation[],
  captures: readonly CaptureMoment[],
  now: Date,
): Observation[] {
  const end = now.getTime() + AHEAD;
  const saved = captures.map(({ capturedAt }) => Date.parse(capturedAt)).filter((at) => at <= end);
  const start = saved.length > 0 ? Math.min(...saved) - AHEAD : -Infinity;
  return observations
    .filter(({ observedAt }) => Date.parse(observedAt) >= start && Date.parse(observedAt) <= end)
    .toSorted((a, b) => Date.parse(a.observedAt) - Date.parse(b.observedAt));
}

/** Everything that is known for certain or suspected, in time order. What verified nothing is left out. */
export function lifeSigns(
  observations: readonly Observation[],
  captures: readonly CaptureMoment[],
  now: Date,
): LifeSign[] {
  const looks = soundObservations(observations, captures, now)
    .filter(({ fate }) => fate !== "unverified")
    .map((observation): LifeSign => {
      const { observedAt, via, fate } = observation;
      return { at: observedAt, alive: fate !== "removed", via, observation };
    });
  const copies = captures
    .filter(({ capturedAt }) => Date.parse(capturedAt) <= now.getTime() + AHEAD)
    .map(({ capturedAt, via = null }): LifeSign => ({ at: capturedAt, alive: true, via, observation: null }));
  return [...copies, ...looks].toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));
}
