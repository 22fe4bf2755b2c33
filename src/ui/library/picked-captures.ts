import type { Capture } from "../../capture/capture.ts";
import type { Route } from "./route.ts";

/** Ticks or unticks a capture. Two can be ticked; a third takes the place of the one ticked first. */
export function togglePicked(picked: readonly string[], captureId: string): readonly string[] {
  if (picked.includes(captureId)) return picked.filter((id) => id !== captureId);
  return [...picked, captureId].slice(-2);
}

/** The comparison of the two ticked captures, older first; `null` unless two are ticked. */
export function pickedRoute(picked: readonly string[], captures: readonly Capture[]): Route | null {
  const [older, newer] = captures.filter((capture) => picked.includes(capture.id));
  return older && newer ? { kind: "compare", olderId: older.id, newerId: newer.id } : null;
}
