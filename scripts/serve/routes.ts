/** What the local server says to one request. */
export interface Answer {
  readonly status: number;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
  /** The answer is held back until this resolves: a slow host. */
  readonly until?: Promise<void>;
}

/** Lower-case names, as Node gives them. */
export type RequestHeaders = Readonly<Record<string, string | string[] | undefined>>;

/** `drop` closes the connection without an answer: an outage. A function answers by who asks. */
export type Route = Answer | "drop" | ((headers: RequestHeaders) => Answer);

const NOT_FOUND: Answer = {
  status: 404,
  headers: { "content-type": "text/html; charset=utf-8" },
  body: new TextEncoder().encode("<!doctype html><title>404</title><h1>404 Not Found</h1>"),
};

/**
 * The table that the local server answers from. Tests change it while it runs. A route set without a
 * query answers every query of its path; one set with a query answers only that; one whose path ends in
 * an asterisk answers whatever else is asked for in that directory.
 */
export class Routes {
  readonly #table = new Map<string, Route>();

  /** `address` is absolute; http and https share their routes. */
  set(address: string, route: Route): void {
    this.#table.set(routeKey(new URL(address)), route);
  }

  delete(address: string): void {
    this.#table.delete(routeKey(new URL(address)));
  }

  clear(): void {
    this.#table.clear();
  }

  find(address: URL): Route {
    const path = address.hostname + address.pathname;
    const keys = [routeKey(address), path, path.replace(/[^/]*$/, "*")];
    for (const key of keys) {
      const route = this.#table.get(key);
      if (route !== undefined) return route;
    }
    return NOT_FOUND;
  }
}

function routeKey(address: URL): string {
  return address.hostname + address.pathname + address.search;
}

export function html(text: string, status = 200): Answer {
  return {
    status,
    headers: { "content-type": "text/html; charset=utf-8" },
    body: new TextEncoder().encode(text),
  };
}

export function bytes(mediaType: string, body: Uint8Array): Answer {
  return { status: 200, headers: { "content-type": mediaType }, body };
}

export function redirect(location: string, status = 302): Answer {
  return { status, headers: { location }, body: new Uint8Array() };
}
