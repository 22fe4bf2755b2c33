/** What the library shows; the address's hash is its only state, so that back and reload work. */
export type Route =
  | { readonly kind: "list" }
  | { readonly kind: "resource"; readonly resourceId: string }
  | { readonly kind: "capture"; readonly captureId: string }
  | { readonly kind: "compare"; readonly olderId: string; readonly newerId: string }
  | { readonly kind: "compare-present"; readonly captureId: string };

/** Reads `#/…`. An address that means nothing leads to the list. */
export function parseRoute(hash: string): Route {
  const [view, first, second] = hash
    .replace(/^#?\/?/, "")
    .split("/")
    .map(decodePart);
  if (view === "resource" && first) return { kind: "resource", resourceId: first };
  if (view === "capture" && first) return { kind: "capture", captureId: first };
  if (view === "compare" && first && second === "present")
    return { kind: "compare-present", captureId: first };
  if (view === "compare" && first && second) return { kind: "compare", olderId: first, newerId: second };
  return { kind: "list" };
}

export function formatRoute(route: Route): string {
  return `#/${routeParts(route).map(encodeURIComponent).join("/")}`;
}

function routeParts(route: Route): readonly string[] {
  switch (route.kind) {
    case "list":
      return [];
    case "resource":
      return ["resource", route.resourceId];
    case "capture":
      return ["capture", route.captureId];
    case "compare":
      return ["compare", route.olderId, route.newerId];
    case "compare-present":
      return ["compare", route.captureId, "present"];
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
