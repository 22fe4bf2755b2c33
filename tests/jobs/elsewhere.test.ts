// @vitest-environment node
import { beforeEach, describe, expect, it } from "vitest";
import type { ArchiveAnswer, ArchiveRequest } from "../../src/browser/ask-archive.ts";
import type { Observation } from "../../src/fate/observation.ts";
import { lookElsewhere, type LookDeps } from "../../src/jobs/look-elsewhere.ts";
import { saveElsewhere } from "../../src/jobs/save-elsewhere.ts";
import { DEFAULT_SETTINGS, type Settings } from "../../src/settings/settings.ts";
import type { CaptureRecord } from "../../src/archive/commit-capture.ts";
import { sampleObservation, sampleRecord } from "../archive/sample-records.ts";

const ARTICLE = "https://news.example.cn/reservoir.html";
const JOB = "spn2-0123456789abcdef";
const names = ["timestamp", "original", "statuscode"];

let record: CaptureRecord;
let asked: string[];

beforeEach(async () => {
  record = await sampleRecord({ aliases: ["https://m.news.example.cn/reservoir.html"] });
  asked = [];
});

type Answers = (request: ArchiveRequest) => Partial<Extract<ArchiveAnswer, { kind: "answered" }>> | null;

interface World {
  readonly settings?: Partial<Settings>;
  readonly observations?: readonly Observation[];
  readonly missing?: readonly string[];
}

/** Archives that answer so; `null`: not at all. */
function deps(answers: Answers, { settings, observations = [], missing = [] }: World = {}) {
  const askArchive: LookDeps["askArchive"] = async (request) => {
    asked.push(request.uri);
    const answer = answers(request);
    if (!answer) return { kind: "no-answer", detail: "TypeError: Failed to fetch" };
    return {
      kind: "answered",
      status: 200,
      finalUri: request.uri,
      mementoDatetime: null,
      body: "",
      ...answer,
    };
  };
  return {
    now: () => new Date("2024-10-01T00:00:00Z"),
    settings: async () => ({ ...DEFAULT_SETTINGS, askWayback: true, saveToWayback: true, ...settings }),
    findResource: async () => record.resource,
    capturesOf: async () => [record.capture],
    observationsOf: async () => [...observations],
    missingOrigins: async (origins: readonly string[]) =>
      origins.filter((origin) => missing.includes(origin)),
    askArchive,
    pause: async () => undefined,
  };
}

const removed = [sampleObservation({ confidence: "confirmed" })];
const look = (answers: Answers, world: World = {}) =>
  lookElsewhere("r", deps(answers, { observations: removed, ...world }));

describe("a look in public archives", () => {
  it("asks nobody whom the reader did not allow", async () => {
    expect(await look(() => null, { settings: { askWayback: false } })).toEqual({
      kind: "looked",
      findings: [],
    });
    expect(asked).toEqual([]);
  });

  it("asks nobody without access", async () => {
    const missing = ["https://web.archive.org/*"];
    expect(await look(() => null, { missing })).toMatchObject({
      findings: [{ kind: "permission-needed", origins: missing }],
    });
    expect(asked).toEqual([]);
  });

  it("asks about every address, and offers no copy of the notice", async () => {
    const body = JSON.stringify([
      names,
      ["20240828140000", ARTICLE, "200"],
      ["20240831000000", ARTICLE, "200"],
    ]);
    const outcome = await look(({ uri }) => ({ body: uri.includes("m.news") ? "[]" : body }));
    expect(asked.map((uri) => new URL(uri).searchParams.get("url"))).toEqual([
      ARTICLE,
      "https://m.news.example.cn/reservoir.html",
    ]);
    expect(outcome).toMatchObject({
      findings: [
        { kind: "copies", outage: null, mementos: [{ at: "2024-08-28T14:00:00.000Z", moment: "in-window" }] },
      ],
    });
  });

  it("says that there is none only when the index said so", async () => {
    expect(await look(() => ({ body: "[]" }))).toMatchObject({ findings: [{ kind: "none" }] });
    const empty = JSON.stringify({ archived_snapshots: {} });
    const out = await look(({ uri }) => (uri.includes("/cdx/") ? { status: 503 } : { body: empty }));
    expect(out).toMatchObject({ findings: [{ kind: "outage", detail: "HTTP 503" }] });
    expect(await look(() => null)).toMatchObject({ findings: [{ kind: "outage" }] });
  });

  it("takes the closest copy when the index is out, and says that there may be more", async () => {
    const closest = {
      available: true,
      url: `http://web.archive.org/web/20240828125900/${ARTICLE}`,
      timestamp: "20240828125900",
      status: "200",
    };
    const body = JSON.stringify({ archived_snapshots: { closest } });
    const outcome = await look(({ uri }) => (uri.includes("/cdx/") ? null : { body }));
    expect(outcome).toMatchObject({
      findings: [{ kind: "copies", mementos: [{ moment: "alive" }], outage: "TypeError: Failed to fetch" }],
    });
  });

  it("proves what a TimeMap names, and believes what comes rather than what was asked for", async () => {
    const copyAt = (digits: string) => `https://arquivo.pt/wayback/${digits}/${ARTICLE}`;
    const timeMap = `<${ARTICLE}>; rel="original",
<${copyAt("20240828120000")}>; rel="memento"; datetime="Wed, 28 Aug 2024 12:00:00 GMT",
<${copyAt("20240828125900")}>; rel="memento"; datetime="Wed, 28 Aug 2024 12:59:00 GMT",
<${copyAt("20240828125800")}>; rel="memento"; datetime="Wed, 28 Aug 2024 12:58:00 GMT"`;
    const outcome = await look(
      ({ uri, readBody }) => {
        if (readBody) return { body: timeMap };
        // One leads on to a copy from after the removal, one was a 404 when it was made.
        if (uri === copyAt("20240828125900"))
          return { finalUri: copyAt("20240905000000"), mementoDatetime: "Thu, 05 Sep 2024 00:00:00 GMT" };
        if (uri === copyAt("20240828125800"))
          return { status: 404, mementoDatetime: "Wed, 28 Aug 2024 12:58:00 GMT" };
        return { mementoDatetime: "Wed, 28 Aug 2024 12:00:00 GMT" };
      },
      { settings: { askWayback: false, askMemgator: true } },
    );
    expect(outcome).toMatchObject({
      findings: [{ service: "memgator", kind: "copies", mementos: [{ uri: copyAt("20240828120000") }] }],
    });
  });

  it("knows that an aggregator's 404 means no copy", async () => {
    const settings = { askWayback: false, askMemgator: true };
    expect(await look(() => ({ status: 404 }), { settings })).toMatchObject({ findings: [{ kind: "none" }] });
  });

  it("tells nobody of an address in the reader's own network", async () => {
    const resource = {
      ...record.resource,
      uri: "http://10.0.0.1/a",
      canonicalUri: "http://10.0.0.1/a",
      aliases: [],
    };
    const inside = { ...deps(() => null), findResource: async () => resource };
    expect(await lookElsewhere("r", inside)).toEqual({ kind: "not-public" });
    expect(await saveElsewhere("r", inside)).toEqual({ kind: "not-public" });
    expect(asked).toEqual([]);
  });
});

describe("a save at the Wayback Machine", () => {
  it("watches the job until it is done, through answers that fail", async () => {
    const states = [null, { status: 500 }, { body: '{"status":"pending"}' }].values();
    const done = { status: "success", timestamp: "20240829010203", original_url: ARTICLE };
    const outcome = await saveElsewhere(
      "r",
      deps(({ uri }) => {
        if (!uri.includes("/status/")) return { body: `spn.watchJob("${JOB}", "/_static/",6000)` };
        const next = states.next();
        return next.done ? { body: JSON.stringify(done) } : next.value;
      }),
    );
    expect(asked[0]).toBe(`https://web.archive.org/save/${ARTICLE}`);
    expect(outcome).toMatchObject({ kind: "saved", at: "2024-08-29T01:02:03.000Z" });
  });

  it("stops asking at last", async () => {
    const body = `spn.watchJob("${JOB}", "/_static/",6000)`;
    const outcome = await saveElsewhere(
      "r",
      deps(({ uri }) => (uri.includes("/status/") ? null : { body })),
    );
    expect(outcome).toEqual({ kind: "unfinished" });
    expect(asked.length).toBeLessThan(30);
  });

  it("does not ask without the reader's word, nor have a notice saved", async () => {
    const no = deps(() => null, { settings: { saveToWayback: false } });
    expect(await saveElsewhere("r", no)).toEqual({ kind: "not-allowed" });
    const fate = { fate: "removed", cause: "author", notice: null, reason: null, regulation: null } as const;
    const gone = { ...record.resource, fate: { ...fate, observedAt: "2024-08-30T08:00:00.000Z" } };
    const after = { ...deps(() => null), findResource: async () => gone };
    expect(await saveElsewhere("r", after)).toEqual({ kind: "removed" });
    expect(asked).toEqual([]);
  });

  it("tells an outage from a no", async () => {
    expect(
      await saveElsewhere(
        "r",
        deps(() => null),
      ),
    ).toMatchObject({ kind: "outage" });
    expect(
      await saveElsewhere(
        "r",
        deps(() => ({ status: 429 })),
      ),
    ).toEqual({ kind: "refused", detail: "HTTP 429" });
  });
});
