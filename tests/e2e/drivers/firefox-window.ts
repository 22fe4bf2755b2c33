import type { MarionetteClient } from "./marionette-client.ts";

/**
 * Runs code in Firefox's own window. From there every page is reached by its browser id, tabs and the
 * action popup alike, so that no command depends on which window Marionette has "switched to".
 */
export class FirefoxWindow {
  readonly #client: MarionetteClient;

  constructor(client: MarionetteClient) {
    this.#client = client;
  }

  /** `work` sees only its arguments; they and its answer are JSON. */
  run<A extends readonly unknown[], R>(work: (...args: A) => R, ...args: A): Promise<Awaited<R>> {
    return this.#client.send<Awaited<R>>("WebDriver:ExecuteScript", {
      script: `return (${work.toString()})(...arguments)`,
      args,
      sandbox: null,
    });
  }
}
