/** The disk or the browser's quota is full. Nothing of the transaction was kept. */
export class StorageFullError extends Error {
  override readonly name = "StorageFullError";
}

/** Runs a write and names a full disk as such; every other error passes through. */
export async function namingFullStorage<T>(write: () => PromiseLike<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (isQuotaError(error)) throw new StorageFullError("No room left to store this.", { cause: error });
    throw error;
  }
}

/**
 * Browsers report a full disk as `QuotaExceededError`, Chromium at commit as `AbortError` around
 * it. Dexie keeps the cause in `inner` and, for bulk writes, in `failures`.
 */
export function isQuotaError(error: unknown, depth = 0): boolean {
  if (typeof error !== "object" || error === null || depth > 5) return false;
  const { name, inner, cause, failures } = error as Record<string, unknown>;
  if (name === "QuotaExceededError") return true;
  const nested = [inner, cause, ...(Array.isArray(failures) ? failures : [])];
  return nested.some((one) => isQuotaError(one, depth + 1));
}
