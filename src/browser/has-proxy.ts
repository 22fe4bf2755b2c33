/** Milliseconds: a proxy answers for a name that is not there as soon as it knows. */
const PATIENCE = 5_000;
/** Milliseconds for which a found proxy is believed to be there. */
const REMEMBERED = 10 * 60_000;

/**
 * Finds out whether the browser speaks through an HTTP proxy. Browsers tell extensions only for a
 * permission that warns. So a name is asked for that exists nowhere (RFC 6761, `invalid`): without a
 * proxy it has no number and nothing leaves the computer but the question for it; only a proxy answers.
 */
export function createProxyProbe(): () => Promise<boolean> {
  let foundAt = Number.NEGATIVE_INFINITY;
  return async () => {
    if (Date.now() - foundAt < REMEMBERED) return true;
    if (!(await isAnswered(`http://${randomName()}.invalid/`))) return false;
    foundAt = Date.now();
    return true;
  };
}

async function isAnswered(uri: string): Promise<boolean> {
  try {
    const signal = AbortSignal.timeout(PATIENCE);
    await fetch(uri, { mode: "no-cors", credentials: "omit", referrerPolicy: "no-referrer", signal });
    return true;
  } catch {
    return false;
  }
}

/** Never the same, so that nobody can tell by it who asks. */
function randomName(): string {
  return crypto
    .randomUUID()
    .replaceAll(/[^a-z]/g, "")
    .padEnd(6, "x");
}
