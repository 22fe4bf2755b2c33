/**
 * Work that is begun now and awaited later. Its failure is told where it is awaited; until then it is not
 * reported as one that nobody handles, and work that is never awaited fails nothing.
 */
export function heardLater<Result>(work: Promise<Result>): Promise<Result> {
  work.catch(() => {});
  return work;
}
