import { once } from "node:events";
import { connect } from "node:net";
import type { Socket } from "node:net";

interface Waiting {
  resolve(value: unknown): void;
  reject(reason: Error): void;
}

/** Firefox's own remote protocol: `length:json` messages, `[0, id, command, parameters]` each way. */
export class MarionetteClient {
  readonly #socket: Socket;
  readonly #waiting = new Map<number, Waiting>();
  #received = Buffer.alloc(0);
  #lastId = 0;

  constructor(socket: Socket) {
    this.#socket = socket;
    socket.on("data", (chunk: Buffer) => this.#receive(chunk));
    socket.on("error", (error) => this.#abandon(error));
    socket.on("close", () => this.#abandon(new Error("Firefox closed the Marionette connection")));
  }

  /** Answers the command's `value` where it has one. Throws with Firefox's message and stack. */
  async send<R>(command: string, parameters: object = {}): Promise<R> {
    const id = ++this.#lastId;
    const message = JSON.stringify([0, id, command, parameters]);
    const answer = new Promise<unknown>((resolve, reject) => this.#waiting.set(id, { resolve, reject }));
    this.#socket.write(`${Buffer.byteLength(message)}:${message}`);
    return (await answer) as R;
  }

  #receive(chunk: Buffer): void {
    this.#received = Buffer.concat([this.#received, chunk]);
    for (;;) {
      const colon = this.#received.indexOf(":");
      if (colon < 0) return;
      const end = colon + 1 + Number(this.#received.subarray(0, colon).toString());
      if (this.#received.length < end) return;
      const message: unknown = JSON.parse(this.#received.subarray(colon + 1, end).toString("utf8"));
      this.#received = this.#received.subarray(end);
      this.#settle(message);
    }
  }

  #settle(message: unknown): void {
    // The greeting is an object; only answers are arrays.
    if (!Array.isArray(message)) return;
    const [, id, failure, result] = message as [1, number, Failure | null, unknown];
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (failure) waiting?.reject(new Error(`${failure.error}: ${failure.message}\n${failure.stacktrace}`));
    else waiting?.resolve(hasValue(result) ? result.value : result);
  }

  #abandon(error: Error): void {
    for (const waiting of this.#waiting.values()) waiting.reject(error);
    this.#waiting.clear();
  }
}

interface Failure {
  readonly error: string;
  readonly message: string;
  readonly stacktrace: string;
}

function hasValue(result: unknown): result is { readonly value: unknown } {
  return typeof result === "object" && result !== null && "value" in result;
}

export async function connectMarionette(port: number): Promise<MarionetteClient> {
  const socket = connect(port, "127.0.0.1");
  await once(socket, "connect");
  return new MarionetteClient(socket);
}
