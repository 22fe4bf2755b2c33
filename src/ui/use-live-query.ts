import { liveQuery } from "dexie";
import { useEffect, useState } from "preact/hooks";

/** What a live read has brought so far. A failed read stays visible; it is never an empty list. */
export type Live<T> =
  | { readonly kind: "loading" }
  | { readonly kind: "ready"; readonly value: T }
  | { readonly kind: "failed"; readonly detail: string };

/**
 * Reads the archive and reads again whenever a row the query touched changes, in whichever context.
 * `dependencies` decide when the query itself is another one; the last value stays until then.
 */
export function useLiveQuery<T>(query: () => Promise<T>, dependencies: readonly unknown[]): Live<T> {
  const [live, setLive] = useState<Live<T>>({ kind: "loading" });
  useEffect(() => {
    const subscription = liveQuery(query).subscribe({
      next: (value) => setLive({ kind: "ready", value }),
      error: (error: unknown) => setLive({ kind: "failed", detail: String(error) }),
    });
    return () => subscription.unsubscribe();
  }, dependencies);
  return live;
}
