import { useEffect, useState } from "preact/hooks";
import { formatRoute, parseRoute } from "./route.ts";
import type { Route } from "./route.ts";

/** The view that the address names; follows links, back and forward. */
export function useRoute(): Route {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const follow = () => setHash(location.hash);
    addEventListener("hashchange", follow);
    return () => removeEventListener("hashchange", follow);
  }, []);
  return parseRoute(hash);
}

/** Goes to a view in the place of this one, so that "back" does not lead into a view that moves on by itself. */
export function replaceRoute(route: Route): void {
  location.replace(formatRoute(route));
}

export function goTo(route: Route): void {
  location.hash = formatRoute(route);
}
