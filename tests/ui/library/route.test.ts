import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatRoute, parseRoute } from "../../../src/ui/library/route.ts";
import type { Route } from "../../../src/ui/library/route.ts";

const id = fc
  .string({ minLength: 1, unit: "grapheme" })
  .filter((text) => text !== "present" && text.isWellFormed());

const route: fc.Arbitrary<Route> = fc.oneof(
  fc.constant({ kind: "list" } as const),
  id.map((resourceId) => ({ kind: "resource", resourceId }) as const),
  id.map((captureId) => ({ kind: "capture", captureId }) as const),
  id.map((captureId) => ({ kind: "compare-present", captureId }) as const),
  fc.record({ kind: fc.constant("compare" as const), olderId: id, newerId: id }),
  fc.record({ kind: fc.constant("batches" as const), tabId: fc.option(fc.nat()) }),
  fc.uuid().map((batchId) => ({ kind: "batch", batchId }) as const),
);

describe("routes", () => {
  it("come back from their address", () => {
    fc.assert(
      fc.property(route, (one) => {
        expect(parseRoute(formatRoute(one))).toEqual(one);
      }),
    );
  });

  it("of an address made by hand have an address of their own that leads to the same view", () => {
    const part = fc.oneof(
      fc.constantFrom("resource", "capture", "compare", "present", "%", "%zz"),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 4 }), (parts) => {
        const read = parseRoute(`#/${parts.join("/")}`);
        expect(parseRoute(formatRoute(read))).toEqual(read);
      }),
    );
  });

  it.each(["", "#", "#/", "#/resource", "#/resource/", "#/compare/a", "#/nowhere/a"])(
    "%j is the list",
    (hash) => {
      expect(parseRoute(hash)).toEqual({ kind: "list" });
    },
  );

  it("takes a broken escape as it stands", () => {
    expect(parseRoute("#/capture/%zz")).toEqual({ kind: "capture", captureId: "%zz" });
  });
});
