import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Extraction } from "../../src/capture/article.ts";
import { parseHtml } from "../../src/capture/parse-html.ts";
import { judgeFate } from "../../src/fate/judge-fate.ts";
import { readSignals } from "../../src/fate/read-signals.ts";
import { WALL_CASES } from "./notice-cases.ts";
import { LIST, NOTICE, SHORT, URI, evidence, found, memento, signals } from "./sample-looks.ts";

describe("laws", () => {
  const texts = fc.string({
    unit: fc.constantFrom(..."山水云船渡口老人公园，。\n".split("")),
    maxLength: 200,
  });
  const via = fc.constantFrom("page" as const, "fetch" as const);
  const mementos = fc.array(
    fc.record({ text: texts, title: fc.option(texts), via }).map((part) => memento(part)),
    { maxLength: 3 },
  );
  const extractions = fc.oneof(
    fc.constant(null),
    fc.constantFrom<Extraction>(LIST, SHORT, { kind: "refused", reason: "no-text" }),
    fc.record({ text: texts, title: fc.option(texts) }).map((part) => found(part)),
  );
  const addresses = fc.constantFrom(URI, "https://www.example.com.cn/", "https://other.example.org/404.html");

  it("never says removed when nothing answered, or the server refused or failed", () => {
    const statuses = fc.oneof(
      fc.constantFrom(0, 400, 401, 403, 407, 408, 429),
      fc.integer({ min: 500, max: 599 }),
    );
    fc.assert(
      fc.property(
        statuses,
        extractions,
        mementos,
        addresses,
        via,
        (status, extraction, timeMap, finalUri, seen) => {
          for (const notice of [null, NOTICE]) {
            const look = evidence({ status, extraction, finalUri, via: seen, signals: signals({ notice }) });
            expect(judgeFate(look, timeMap).fate).not.toBe("removed");
          }
        },
      ),
    );
  });

  it("never says removed behind a wall, whatever the status", () => {
    const walls = WALL_CASES.map(({ html, uri }) => readSignals(parseHtml(html, uri), uri));
    const statuses = fc.constantFrom(200, null, 403, 404, 410, 451, 503);
    fc.assert(
      fc.property(
        fc.constantFrom(...walls), statuses, extractions, mementos, addresses,
        (wall, status, extraction, timeMap, finalUri) => {
          const look = evidence({ status, extraction, finalUri, signals: wall });
          expect(judgeFate(look, timeMap).fate).not.toBe("removed");
        },
      ), // prettier-ignore
    );
  });

  it("says unchanged of an article that equals its newest copy", () => {
    fc.assert(
      fc.property(texts, fc.option(texts), mementos, via, via, (text, title, before, saved, seen) => {
        const look = evidence({ via: seen, extraction: found({ text, title }) });
        expect(judgeFate(look, [...before, memento({ text, title, via: saved })]).fate).toBe("unchanged");
      }),
    );
  });
});
