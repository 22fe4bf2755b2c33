import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { MementoList } from "../../src/mementos/memento.ts";
import { mementoUri } from "../../src/mementos/memento-uri.ts";
import { parseAvailability } from "../../src/mementos/parse-availability.ts";
import { parseCdx } from "../../src/mementos/parse-cdx.ts";
import { parseTimeMap } from "../../src/mementos/parse-link-format.ts";
import { readWaybackTime, waybackTime } from "../../src/mementos/wayback-time.ts";

const ARTICLE = "https://news.example.cn/a.html";
const COPY = `https://web.archive.org/web/20240829010203/${ARTICLE}`;
const AT = "2024-08-29T01:02:03.000Z";
const none: MementoList = { kind: "mementos", mementos: [] };

/** Whatever comes from an archive, a link is only ever made to the archive itself, over https. */
function expectOwnLinks(list: MementoList, hosts: readonly string[]): void {
  if (list.kind === "unreadable") return;
  for (const { uri, at } of list.mementos) {
    expect(new URL(uri).protocol).toBe("https:");
    expect(hosts).toContain(new URL(uri).host);
    expect(new Date(at).toISOString()).toBe(at);
  }
}

describe("the Wayback Machine's time", () => {
  it("reads what it writes, to the second", () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date("1996-01-01"), max: new Date("2999-01-01"), noInvalidDate: true }),
        (date) => {
          const second = new Date(Math.floor(date.getTime() / 1000) * 1000).toISOString();
          expect(readWaybackTime(waybackTime(second))).toBe(second);
        },
      ),
    );
  });

  it.each(["20240230000000", "20241301000000", "2024", "20240829010203x", "20240829256060"])(
    "is not %s",
    (digits) => {
      expect(readWaybackTime(digits)).toBeNull();
    },
  );
});

describe("a memento's address", () => {
  it.each([
    ["http://web.archive.org/web/1/x", "https://web.archive.org/web/1/x"],
    ["http://web.archive.org:80/web/1/x", "https://web.archive.org/web/1/x"],
    ["https://web.archive.org.evil.example/web/1/x", null],
    ["https://reader@web.archive.org/web/1/x", null],
    ["https://web.archive.org:8443/web/1/x", null],
    ["javascript:alert(1)//web.archive.org", null],
    ["//web.archive.org/x", null],
    [`https://web.archive.org/${"x".repeat(9_000)}`, null],
  ])("%s → %s", (text, expected) => {
    expect(mementoUri(text, ["web.archive.org"])).toBe(expected);
  });
});

describe("a CDX answer", () => {
  const names = ["timestamp", "original", "statuscode"];

  it("gives copies with their status; a revisit has none", () => {
    const rows = [names, ["20240829010203", ARTICLE, "200"], ["20240830000000", ARTICLE, "-"]];
    expect(parseCdx(JSON.stringify(rows))).toEqual({
      kind: "mementos",
      mementos: [
        { uri: COPY, at: AT, status: 200 },
        {
          uri: `https://web.archive.org/web/20240830000000/${ARTICLE}`,
          at: "2024-08-30T00:00:00.000Z",
          status: null,
        },
      ],
    });
  });

  it.each(["", "\n", "[]", JSON.stringify([names])])("without copies is an empty list: %j", (text) => {
    expect(parseCdx(text)).toEqual(none);
  });

  it.each(["<html>503 Service Unavailable</html>", "{}", "null", '[["a"]]', "[1]"])(
    "that is none is unreadable, not empty: %s",
    (text) => {
      expect(parseCdx(text).kind).toBe("unreadable");
    },
  );

  it("leaves odd rows out", () => {
    const rows = [
      names,
      null,
      ["20240829010203"],
      ["x", ARTICLE, "200"],
      ["20240829010203", "data:x", "200"],
    ];
    expect(parseCdx(JSON.stringify(rows))).toEqual(none);
  });

  it("leads nowhere else whatever it holds", () => {
    const cell = fc.oneof(
      fc.constant("20240829010203"),
      fc.constantFrom("https://evil.example/x", "//evil.example", "http://a@b/"),
      fc.constant("200"),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 4 })), (rows) => {
        expectOwnLinks(parseCdx(JSON.stringify([names, ...rows])), ["web.archive.org"]);
      }),
    );
  });
});

describe("an availability answer", () => {
  const answer = (closest: unknown) =>
    JSON.stringify({ url: ARTICLE, archived_snapshots: closest ? { closest } : {} });
  const closest = {
    available: true,
    url: COPY.replace("https:", "http:"),
    timestamp: "20240829010203",
    status: "200",
  };

  it("gives the closest copy", () => {
    expect(parseAvailability(answer(closest))).toEqual({
      kind: "mementos",
      mementos: [{ uri: COPY, at: AT, status: 200 }],
    });
  });

  it.each([answer(null), answer({ ...closest, available: false })])("may know of none", (text) => {
    expect(parseAvailability(text)).toEqual(none);
  });

  it.each(["", "<html>", "[]", "{}", answer({ ...closest, url: "https://evil.example/" })])(
    "that is none is unreadable: %s",
    (text) => {
      expect(parseAvailability(text).kind).toBe("unreadable");
    },
  );
});

describe("a TimeMap", () => {
  const hosts = ["arquivo.pt"];
  const original = `<${ARTICLE}>; rel="original",`;
  const copy = "https://arquivo.pt/wayback/20240829010203/https://news.example.cn/a.html?a=1,2;b=3";
  const memento = `<${copy}>; rel="first memento"; datetime="Thu, 29 Aug 2024 01:02:03 GMT"`;

  it("gives the mementos of the archive's own hosts, commas and semicolons in addresses and all", () => {
    const foreign = `<https://evil.example/1>; rel="memento"; datetime="Thu, 29 Aug 2024 01:02:03 GMT",`;
    const timeless = `<https://arquivo.pt/2>; rel="memento",`;
    const self = `<https://arquivo.pt/t>; rel="self"; type="application/link-format"; from="x, <y>; z",`;
    expect(parseTimeMap([original, foreign, timeless, self, memento].join("\n"), hosts)).toEqual({
      kind: "mementos",
      mementos: [{ uri: copy, at: AT, status: null }],
    });
  });

  it.each([
    ["no list", "<!doctype html><title>502</title>"],
    ["an error in words", "upstream timed out"],
    ["no original", memento],
    ["half a link", `${original}\n<https://arquivo.pt/`],
    ["an open quote", `${original}\n<https://arquivo.pt/1>; rel="memento`],
    ["words between links", `${original} and ${memento}`],
    ["nothing", ""],
  ])("that is %s is unreadable", (_, text) => {
    expect(parseTimeMap(text, hosts).kind).toBe("unreadable");
  });

  it("is read in a moment however it is made", () => {
    const hostile = [
      `${original}${'<x>; a="'.repeat(100_000)}`,
      original + "\\".repeat(500_000),
      `${original}<x>${"; ".repeat(250_000)}`,
      `${original}<x>; rel="${"\\a".repeat(250_000)}`,
      `${original}${" ".repeat(500_000)}x`,
    ];
    const before = performance.now();
    for (const text of hostile) parseTimeMap(text, hosts);
    expect(performance.now() - before).toBeLessThan(2_000);
  });

  it("leads nowhere else whatever it holds", () => {
    const piece = fc.constantFrom(
      ...'<>;,="\\ \n',
      "rel",
      "memento",
      "original",
      "datetime",
      ARTICLE,
      copy,
      memento,
      original,
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        expectOwnLinks(parseTimeMap(pieces.join(""), hosts), hosts);
      }),
    );
  });
});
