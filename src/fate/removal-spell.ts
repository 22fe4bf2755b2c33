import type { Cause } from "./fate.ts";
import type { LifeSign } from "./life-signs.ts";
import type { Observation } from "./observation.ts";

/** A time during which an original was found gone: looks that say so, with no sign of life between them. */
export interface RemovalSpell {
  /** The last sign of life before it; `null` when there is none. */
  readonly before: LifeSign | null;
  /** Never empty; in time order. */
  readonly looks: readonly [Observation, ...Observation[]];
  /** The first sign of life after it; `null` while it lasts. */
  readonly after: LifeSign | null;
}

/** The newest such time; `null` when the original was never found gone. */
export function lastRemovalSpell(signs: readonly LifeSign[]): RemovalSpell | null {
  const last = signs.findLastIndex(({ alive }) => !alive);
  if (last < 0) return null;
  const before = signs.slice(0, last).findLastIndex(({ alive }) => alive);
  const looks = signs.slice(before + 1, last + 1).flatMap(({ observation }) => observation ?? []);
  const [first, ...rest] = looks;
  if (!first) return null;
  return { before: signs[before] ?? null, looks: [first, ...rest], after: signs[last + 1] ?? null };
}

/** Causes that say who acted, and so more than that the page is not there. */
const NAMES_ACTOR = new Set<Cause | null>([
  ...(["author", "platform", "complaint", "account-blocked", "account-closed"] as const),
  ...(["send-failed", "private"] as const),
]);

/**
 * The look whose words stand for a removal: of the confirmed ones the newest of those that tell most. A
 * platform may say why today and answer 404 tomorrow. `null` while it is only suspected.
 */
export function settlingLook({ looks }: RemovalSpell): Observation | null {
  const settled = looks.filter(isConfirmed);
  const most = Math.max(...settled.map(tells));
  return settled.findLast((look) => tells(look) === most) ?? null;
}

function tells({ cause, notice }: Observation): number {
  return (NAMES_ACTOR.has(cause) ? 2 : 0) + (notice === null ? 0 : 1);
}

/** Whether one look is enough, or a second one found the same. Absent in archives of other tools: yes. */
export function isConfirmed({ confidence }: Pick<Observation, "confidence">): boolean {
  return confidence !== "suspected";
}
