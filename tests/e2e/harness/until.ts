/** Pauses between two questions: short at first, since most answers are nearly there, then easy on the machine. */
const POLL_MS = { first: 20, most: 120 } as const;
const PATIENCE_MS = 15_000;

/**
 * Asks until the answer satisfies, and gives it. An attempt that throws counts as "not yet": a page may
 * be on its way to another document. Throws with the last answer or error when patience runs out.
 */
export async function until<R>(
  what: string,
  ask: () => Promise<R>,
  satisfies: (answer: R) => boolean,
  patience = PATIENCE_MS,
): Promise<R> {
  const end = Date.now() + patience;
  let last = "nothing was answered";
  let poll: number = POLL_MS.first;
  while (Date.now() < end) {
    try {
      const answer = await ask();
      if (satisfies(answer)) return answer;
      last = `last answer ${JSON.stringify(answer)?.slice(0, 600)}`;
    } catch (error) {
      last = error instanceof Error ? error.message : String(error);
    }
    await pause(poll);
    poll = Math.min(poll * 1.5, POLL_MS.most);
  }
  throw new Error(`waited in vain until ${what}; ${last}`);
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
