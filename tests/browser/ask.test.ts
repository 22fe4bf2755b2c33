import { describe, expect, it } from "vitest";
import { createAsk, PrivateTargetError, type AskEffects } from "../../src/browser/ask.ts";

const ARTICLE = "https://news.hewan.example/1.html";

interface Seen {
  readonly uri: string;
  readonly init: Readonly<Record<string, unknown>>;
}

/** A browser whose network answers as told. */
function browserThat(answer: (seen: Seen) => Response | Error, changes: Partial<AskEffects> = {}) {
  const seen: Seen[] = [];
  const fetch = async (uri: unknown, init: unknown): Promise<Response> => {
    const asked = { uri: String(uri), init: init as Seen["init"] };
    seen.push(asked);
    const given = answer(asked);
    if (given instanceof Error) throw given;
    return given;
  };
  const effects = {
    ...{ fetch, knowsAddressSpaces: true, hasProxy: async () => false, blockPrivateHops: async () => {} },
    ...changes,
  };
  return { ask: createAsk(effects), seen, signal: new AbortController().signal };
}

function answerFrom(url: string): Response {
  return Object.defineProperty(new Response("<p>text</p>"), "url", { value: url });
}

describe("how sites are asked", () => {
  it("asks as nobody, for public numbers only", async () => {
    const { ask, seen, signal } = browserThat(({ uri }) => answerFrom(uri));
    await ask(ARTICLE, signal);
    expect(seen.map(({ init }) => ({ ...init, signal: null }))).toEqual([
      {
        ...{ credentials: "omit", referrerPolicy: "no-referrer", cache: "no-store", redirect: "follow" },
        ...{ targetAddressSpace: "public", signal: null },
      },
    ]);
  });

  it("asks nothing of a private network, and reads nothing that a redirect brought from there", async () => {
    const { ask, seen, signal } = browserThat(() => answerFrom("http://192.168.1.1/status"));
    await expect(ask("http://192.168.1.1/", signal)).rejects.toThrow(PrivateTargetError);
    expect(seen).toEqual([]);
    await expect(ask(ARTICLE, signal)).rejects.toThrow(PrivateTargetError);
    expect(seen).toHaveLength(1);
  });

  it("sets the rules against private hops before the request", async () => {
    const order: string[] = [];
    const { ask, signal } = browserThat(
      ({ uri }) => {
        order.push("request");
        return answerFrom(uri);
      },
      { blockPrivateHops: async () => void order.push("rules") },
    );
    await ask(ARTICLE, signal);
    expect(order).toEqual(["rules", "request"]);
  });

  it("asks once more behind a proxy alone, where no number is known", async () => {
    const refusing = ({ uri, init }: Seen) =>
      init["targetAddressSpace"] ? new TypeError("Failed to fetch") : answerFrom(uri);
    const direct = browserThat(refusing);
    await expect(direct.ask(ARTICLE, direct.signal)).rejects.toThrow("Failed to fetch");
    expect(direct.seen).toHaveLength(1);
    const proxied = browserThat(refusing, { hasProxy: async () => true });
    expect((await proxied.ask(ARTICLE, proxied.signal)).url).toBe(ARTICLE);
    const firefox = browserThat(() => new TypeError("NetworkError"), {
      knowsAddressSpaces: false,
      hasProxy: () => Promise.reject(new Error("asked for nothing")),
    });
    await expect(firefox.ask(ARTICLE, firefox.signal)).rejects.toThrow("NetworkError");
  });

  it("does not ask again what was cancelled", async () => {
    const controller = new AbortController();
    const { ask, seen } = browserThat(
      () => {
        controller.abort();
        return new DOMException("cancelled", "AbortError");
      },
      { hasProxy: async () => true },
    );
    await expect(ask(ARTICLE, controller.signal)).rejects.toThrow("cancelled");
    expect(seen).toHaveLength(1);
  });
});
