/** What the library shows; the address's hash is its only state, so that back and reload work. */
export type Route =
  | { readonly kind: "list" }
  /** Every removal that the archive knows of. */
  | { readonly kind: "ledger" }
  /** What became certain of originals after `since`, ISO 8601 UTC. */
  | { readonly kind: "changes"; readonly since: string }
  | { readonly kind: "resource"; readonly resourceId: string }
  | { readonly kind: "capture"; readonly captureId: string }
  | { readonly kind: "compare"; readonly olderId: string; readonly newerId: string }
  | { readonly kind: "compare-present"; readonly captureId: string }
  /** The page that stood in an article's place at one look. */
  | { readonly kind: "notice"; readonly observationId: string }
  /** Saving many at once. `tabId`: the tab from which the reader came, whose links may be listed. */
  | { readonly kind: "batches"; readonly tabId: number | null }
  | { readonly kind: "batch"; readonly batchId: string };

/** Reads `#/…`. An address that means nothing leads to the list. */
export function parseRoute(hash: string): Route {
  const [view, first, second] = hash
    .replace(/^#?\/?/, "")
    .split("/")
    .map(decodePart);
  if (view === "resource" && first) return { kind: "resource", resourceId: first };
  if (view === "capture" && first) return { kind: "capture", captureId: first };
  if (view === "notice" && first) return { kind: "notice", observationId: first };
  if (view === "compare" && first && second === "present")
    return { kind: "compare-present", captureId: first };
  if (view === "compare" && first && second) return { kind: "compare", olderId: first, newerId: second };
  if (view === "ledger") return { kind: "ledger" };
  if (view === "changes" && !Number.isNaN(Date.parse(first ?? "")))
    return { kind: "changes", since: first ?? "" };
  if (view === "batch") return batchRoute(first, second);
  return { kind: "list" };
}

/** `#/batch`, `#/batch/<id>` or `#/batch/from/<tab>`. */
function batchRoute(first: string | undefined, second: string | undefined): Route {
  if (first === "from" && /^\d+$/.test(second ?? "")) return { kind: "batches", tabId: Number(second) };
  return first && first !== "from" ? { kind: "batch", batchId: first } : { kind: "batches", tabId: null };
}

export function formatRoute(route: Route): string {
  return `#/${routeParts(route).map(encodeURIComponent).join("/")}`;
}

function routeParts(route: Route): readonly string[] {
  switch (route.kind) {
    case "list":
      return [];
    case "ledger":
      return ["ledger"];
    case "changes":
      return ["changes", route.since];
    case "resource":
      return ["resource", route.resourceId];
    case "capture":
      return ["capture", route.captureId];
    case "notice":
      return ["notice", route.observationId];
    case "compare":
      return ["compare", route.olderId, route.newerId];
    case "compare-present":
      return ["compare", route.captureId, "present"];
    case "batches":
      return route.tabId === null ? ["batch"] : ["batch", "from", String(route.tabId)];
    case "batch":
      return ["batch", route.batchId];
  }
}

/** A hand-made address may hold a `%` that encodes nothing, the one thing the decoder throws at. */
function decodePart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
