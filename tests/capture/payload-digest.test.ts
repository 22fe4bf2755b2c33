import { expect, it } from "vitest";
import { payloadDigest, sha256 } from "../../src/capture/payload-digest.ts";

it("names bytes by their SHA-256", async () => {
  // The standard's own example: SHA-256 of "abc".
  expect(await sha256(new TextEncoder().encode("abc"))).toBe(
    "sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
  );
});

it("covers title and text as documented", async () => {
  expect(await payloadDigest("旧瓦", "归位")).toBe(await sha256(new TextEncoder().encode("旧瓦\n\n归位")));
  expect(await payloadDigest(null, "归位")).toBe(await sha256(new TextEncoder().encode("\n\n归位")));
});
