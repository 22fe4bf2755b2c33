// @vitest-environment node
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { gzip } from "../../src/exchange/gzip.ts";
import { toBase64 } from "../../src/exchange/base64.ts";
import { parseBundle } from "../../src/exchange/parse-bundle.ts";
import { sampleJson, sampleSource, wholeText } from "./sample-bundle.ts";

/** Sets (or with `undefined` removes) the value at a path such as `captures.0.id`. */
function spoil(bundle: Record<string, unknown>, path: string, value: unknown): string {
  const steps = path.split(".");
  const last = steps.pop() ?? "";
  const parent = steps.reduce<object>((at, step) => Reflect.get(at, step) as object, bundle);
  if (value === undefined) Reflect.deleteProperty(parent, last);
  else Reflect.set(parent, last, value);
  return JSON.stringify(bundle);
}

const OTHER_DIGEST = `sha256:${"0".repeat(64)}`;

describe("parseBundle", () => {
  it("takes what was exported, also after a byte order mark", async () => {
    const text = await wholeText(await sampleSource());
    const parsed = await parseBundle(text);
    expect(parsed).toEqual({ ok: true, bundle: JSON.parse(text) });
    expect(await parseBundle(`\uFEFF${text}`)).toEqual(parsed);
  });

  it("takes a resource with the required fields alone", async () => {
    const bundle = await sampleJson();
    for (const extra of ["aliases", "outlet", "publishedAt", "firstCapturedAt", "lastCapturedAt"]) {
      spoil(bundle, `resources.0.${extra}`, undefined);
    }
    expect(await parseBundle(JSON.stringify(bundle))).toMatchObject({ ok: true });
  });

  it("keeps fields that it does not know", async () => {
    const text = spoil(await sampleJson(), "captures.0.images.0.caption", { zh: ["大坝"] });
    const parsed = await parseBundle(text);
    expect(parsed.ok && parsed.bundle.captures[0]?.images[0]).toMatchObject({ caption: { zh: ["大坝"] } });
  });

  it.each([
    ["", "the file", "is empty"],
    [" \n", "the file", "is empty"],
    ["<html>", "line 1, column 1", "is not JSON here"],
    ['{"format":"ironpot-archive",\n"version":1', "line 2, column 12", "the file ends too early"],
    ['"x"', "format", "is not an archive exported by Ironpot"],
    ["null", "format", "is not an archive exported by Ironpot"],
    ['{"format":"other-archive","version":1}', "format", "is not an archive exported by Ironpot"],
    ['{"format":"ironpot-archive","version":2}', "version", "written by a newer Ironpot"],
    ['{"format":"ironpot-archive","version":"1"}', "version", "expected 1"],
    ['{"format":"ironpot-archive","version":1}', "exportedAt", "is missing"],
  ])("rejects %j", async (text, place, reason) => {
    expect(await parseBundle(text)).toMatchObject({
      ok: false,
      place,
      reason: expect.stringContaining(reason),
    });
  });

  it.each([
    ["resources", null, "resources", "is null, expected Array"],
    ["resources.0.uri", "javascript:alert(1)", "resources[0].uri", "is not an http or https address"],
    ["resources.0.canonicalUri", "chrome-extension://abc/x", "resources[0].canonicalUri", "http or https"],
    ["resources.0.uri", "http://", "resources[0].uri", "is not an http or https address"],
    ["resources.0.fate", undefined, "resources[0].fate", "is missing"],
    ["resources.0.id", "", "resources[0].id", "is empty"],
    ["captures.0.title", ["<img src=x onerror=alert(1)>"], "captures[0].title", "is Array, expected string"],
    ["captures.0.capturedAt", "yesterday", "captures[0].capturedAt", "is not an ISO 8601 time in UTC"],
    ["captures.0.capturedAt", "2024-08-28T13:00:00+08:00", "captures[0].capturedAt", "in UTC"],
    ["captures.0.capturedAt", "2024-02-30T13:00:00Z", "captures[0].capturedAt", "a time that exists"],
    ["captures.0.capturedAt", -1, "captures[0].capturedAt", "is -1, expected string"],
    ["captures.0.publishedAt", "三小时前", "captures[0].publishedAt", "ISO 8601"],
    ["captures.0.via", "telepathy", "captures[0].via", 'is "telepathy", expected'],
    ["captures.0.trigger", "cron", "captures[0].trigger", "expected"],
    ["captures.0.resourceId", "nobody", "captures[0].resourceId", "names no resource of this file"],
    ["captures.0.pageDigest", OTHER_DIGEST, "captures[0].pageDigest", "names no payload of this file"],
    ["captures.0.images.0.digest", OTHER_DIGEST, "captures[0].images[0].digest", "names no payload"],
    ["captures.0.images.0.bytes", 5, "captures[0].images[0].bytes", "is not the size of its payload"],
    ["captures.0.images.0.bytes", 1.5, "captures[0].images[0].bytes", "is not a whole number"],
    ["captures.0.images.0.uri", "file:///etc/passwd", "captures[0].images[0].uri", "image address"],
    ["captures.0.payloadDigest", OTHER_DIGEST, "captures[0].payloadDigest", "does not match title and text"],
    ["captures.0.text", "改过的正文。", "captures[0].payloadDigest", "does not match title and text"],
    ["captures.0.provenance.status", 1000, "captures[0].provenance.status", "is no HTTP status"],
    ["captures.0.frames.0.digest", OTHER_DIGEST, "captures[0].frames[0].digest", "names no payload"],
    ["captures.0.frames.0.uri", "javascript:alert(1)", "captures[0].frames[0].uri", "about: address"],
    ["captures.0.screenshot.digest", OTHER_DIGEST, "captures[0].screenshot.digest", "names no payload"],
    ["captures.0.provenance.clock.utcOffset", 9000, "captures[0].provenance.clock.utcOffset", "a day"],
    ["servedViews.0.id", "nothing", "servedViews[0].id", "names no capture of this file"],
    ["servedViews.0.resourceId", "nobody", "servedViews[0].resourceId", "names no resource"],
    ["servedViews.0.bodyDigest", OTHER_DIGEST, "servedViews[0].bodyDigest", "names no payload"],
    ["servedViews.0.agreement", "perhaps", "servedViews[0].agreement", "expected"],
    ["servedViews.0.status", null, "servedViews[0].status", "is null"],
    ["observations.0.resourceId", "nobody", "observations[0].resourceId", "names no resource"],
    ["observations.0.fate", "censored", "observations[0].fate", "expected"],
    ["observations.0.similarity", 2, "observations[0].similarity", "between 0 and 1"],
    ["payloads.0.data", "%%%", "payloads[0].data", "is not gzip+base64"],
    ["payloads.0.data", "AAAA", "payloads[0].data", "is not gzip+base64"],
    ["payloads.1.data", "AAAA", "payloads[1].digest", "does not match the data"],
    ["payloads.1.digest", `SHA256:${"A".repeat(64)}`, "payloads[1].digest", "lower-case"],
    ["payloads.1.encoding", "hex", "payloads[1].encoding", "expected"],
    ["payloads.1.mediaType", 'image/png" onload="x', "payloads[1].mediaType", "is not a media type"],
    ["payloads", [], "captures[0].pageDigest", "names no payload of this file"],
    ["watchRules.0.target", { kind: "everything" }, "watchRules[0].target.kind", "expected"],
    ["watchRules.0.enabled", "yes", "watchRules[0].enabled", 'is "yes", expected boolean'],
  ])("rejects %s = %j at its place", async (path, value, place, reason) => {
    const text = spoil(await sampleJson(), path, value);
    expect(await parseBundle(text)).toMatchObject({
      ok: false,
      place,
      reason: expect.stringContaining(reason),
    });
  });

  it.each(["resources", "captures", "observations", "payloads", "watchRules"])(
    "rejects %s that repeat",
    async (name) => {
      const bundle = await sampleJson();
      const rows = bundle[name] as unknown[];
      rows.push(rows[0]);
      const place = expect.stringMatching(`^${name}\\[\\d\\]\\.(id|digest)$`);
      const reason = expect.stringContaining(`is the same as in ${name}[0]`);
      expect(await parseBundle(JSON.stringify(bundle))).toMatchObject({ ok: false, place, reason });
    },
  );

  it("rejects an article that stands twice under two ids", async () => {
    const bundle = await sampleJson();
    const [resource] = bundle["resources"] as object[];
    const text = spoil(bundle, "resources.1", { ...resource, id: "another" });
    expect(await parseBundle(text)).toMatchObject({
      ok: false,
      place: "resources[1].canonicalUri",
      reason: "is the same as in resources[0]",
    });
  });

  it("rejects an address that no browser would open", async () => {
    const text = spoil(await sampleJson(), "resources.0.uri", `https://e.cn/${"a".repeat(70_000)}`);
    expect(await parseBundle(text)).toMatchObject({
      ok: false,
      place: "resources[0].uri",
      reason: "is too long for an address",
    });
  });

  it("does not unpack what claims to be enormous", async () => {
    const bomb = await gzip(new Uint8Array(257 * 1024 * 1024));
    const text = spoil(await sampleJson(), "payloads.0.data", toBase64(bomb));
    expect(await parseBundle(text)).toMatchObject({ ok: false, place: "payloads[0].data" });
  });

  it("leaves prototypes alone", async () => {
    const text = (await wholeText(await sampleSource())).replace(
      '"site":',
      '"__proto__":{"admin":true},"site":',
    );
    expect(await parseBundle(text)).toMatchObject({ ok: false, place: "resources[0].__proto__" });
    expect(Reflect.get({}, "admin")).toBeUndefined();
  });

  it("carries lone surrogates through", async () => {
    const bundle = await sampleJson();
    const text = spoil(bundle, "captures.0.author", "\uD83D");
    const parsed = await parseBundle(text);
    expect(parsed.ok && parsed.bundle.captures[0]?.author).toBe("\uD83D");
  });

  it("never throws, whatever stands in place of a value", async () => {
    const sample = JSON.stringify(await sampleJson());
    const paths = pathsOf(JSON.parse(sample));
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...paths), fc.jsonValue(), async (path, value) => {
        const text = spoil(JSON.parse(sample) as Record<string, unknown>, path, value);
        const parsed = await parseBundle(text);
        if (!parsed.ok) expect(parsed.place).not.toBe("");
      }),
    );
  });

  it("rejects any text that is no archive", async () => {
    const garbage = fc.oneof(fc.string(), fc.json(), fc.string({ unit: "binary" }));
    await fc.assert(
      fc.asyncProperty(garbage, async (text) => {
        expect(await parseBundle(text)).toMatchObject({ ok: false });
      }),
    );
  });
});

function pathsOf(value: unknown, path = ""): string[] {
  if (typeof value !== "object" || value === null) return path === "" ? [] : [path];
  const inner = Object.entries(value).flatMap(([key, one]) =>
    pathsOf(one, path === "" ? key : `${path}.${key}`),
  );
  return path === "" ? inner : [path, ...inner];
}
