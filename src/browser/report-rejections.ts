/**
 * Wraps a listener so that a rejected promise is reported with the listener's name instead of
 * vanishing. A bug must be visible in the background's console; outcomes a reader can meet are values.
 */
export function reportRejections<Args extends unknown[]>(
  name: string,
  listener: (...args: Args) => Promise<unknown>,
): (...args: Args) => void {
  return (...args) => {
    listener(...args).catch((error: unknown) => {
      console.error(`Ironpot: ${name} failed`, error);
    });
  };
}
