// @vitest-environment node
import { expect, it } from "vitest";
import { askArchive } from "../../src/browser/ask-archive.ts";

const request = { uri: "https://web.archive.org/x", patience: 1_000, readBody: true };

it("gives status, text and the moment that the answer shows", async () => {
  const headers = { "memento-datetime": "Thu, 29 Aug 2024 01:02:03 GMT" };
  const answer = await askArchive(request, async () => new Response("水库", { status: 404, headers }));
  expect(answer).toEqual({
    kind: "answered",
    status: 404,
    finalUri: request.uri,
    mementoDatetime: "Thu, 29 Aug 2024 01:02:03 GMT",
    body: "水库",
  });
});

it("does not load a copy of which only the head is wanted", async () => {
  let ended = false;
  const endless = new ReadableStream<Uint8Array>({
    pull: (controller) => controller.enqueue(new Uint8Array(1_024)),
    cancel: () => void (ended = true),
  });
  const answer = await askArchive({ ...request, readBody: false }, async () => new Response(endless));
  expect(answer).toMatchObject({ kind: "answered", status: 200, body: "" });
  expect(ended).toBe(true);
});

it("takes an answer that does not end, and one that does not come, for none", async () => {
  const endless = new ReadableStream<Uint8Array>({
    pull: (controller) => controller.enqueue(new Uint8Array(1024 * 1024)),
  });
  expect((await askArchive(request, async () => new Response(endless))).kind).toBe("no-answer");
  const never = (_: string, signal: AbortSignal) =>
    new Promise<Response>((_resolve, reject) => {
      signal.addEventListener("abort", () => reject(new Error("timed out")));
    });
  const answer = await askArchive({ ...request, patience: 20 }, never);
  expect(answer).toEqual({ kind: "no-answer", detail: "Error: timed out" });
});
