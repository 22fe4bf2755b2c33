import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addressesToAsk, addressToSave } from "../../src/mementos/addresses-to-ask.ts";
import type { Memento } from "../../src/mementos/memento.ts";
import { offerMementos, unprovenMementos } from "../../src/mementos/offer-mementos.ts";
import { readJobStatus, readSaveAnswer } from "../../src/mementos/save-page-now.ts";

const DAY = 86_400_000;
const day = (n: number) => new Date(Date.parse("2024-08-01T00:00:00Z") + n * DAY).toISOString();
const copy = (n: number, status: number | null = 200): Memento => ({
  uri: `https://web.archive.org/${n}-${status}`,
  at: day(n),
  status,
});
const life = { publishedAt: day(10), lastAlive: day(12), firstRemoved: day(15) };

describe("an offer", () => {
  it("holds copies answered with 2xx from before the removal, the surest first", () => {
    const all = [copy(3), copy(11), copy(12), copy(13), copy(14, 404), copy(14, null), copy(15), copy(16)];
    expect(offerMementos(all, life).map(({ at, moment }) => [at, moment])).toEqual([
      [day(12), "alive"],
      [day(11), "alive"],
      [day(13), "in-window"],
      [day(3), "before-publication"],
    ]);
  });

  it("never holds a copy that is not older than the first look that found it gone", () => {
    const memento = fc.record({
      uri: fc.integer({ min: 0, max: 9 }).map((n) => `https://web.archive.org/${n}`),
      at: fc.integer({ min: 0, max: 30 }).map(day),
      status: fc.option(fc.integer({ min: 100, max: 599 })),
    });
    fc.assert(
      fc.property(fc.array(memento), (all) => {
        for (const offered of offerMementos(all, life)) {
          expect(offered.at < day(15)).toBe(true);
          expect(Math.floor((offered.status ?? 0) / 100)).toBe(2);
          expect(offered.moment === "alive").toBe(offered.at >= day(9) && offered.at <= day(12));
        }
      }),
    );
  });

  it("is not bounded while the original stands", () => {
    const standing = { ...life, firstRemoved: null };
    expect(offerMementos([copy(40)], standing)).toMatchObject([{ moment: "alive" }]);
  });

  it("leaves what has no status to be asked for, the likeliest first", () => {
    const all = [copy(11), copy(13, null), copy(11, null), copy(20, null)];
    expect(unprovenMementos(all, life)).toEqual([copy(11, null), copy(13, null)]);
  });
});

describe("addresses that archives are told", () => {
  const wechat = "https://mp.weixin.qq.com/s?__biz=MzA1MDAwMDAwMA==&mid=2650000001&idx=1";
  const sn = "0123456789abcdef0123456789abcdef";
  const resource = {
    uri: `${wechat}&sn=${sn}&chksm=abc&scene=27&sharer_shareid=me&key=secret#rd`,
    canonicalUri: wechat,
    aliases: ["https://mp.weixin.qq.com/s/AbCdEf", wechat],
  };

  it("are the saved, the canonical and the other ones, without who shared the link", () => {
    expect(addressesToAsk(resource)).toEqual([
      `${wechat}&sn=${sn}`,
      wechat,
      "https://mp.weixin.qq.com/s/AbCdEf",
    ]);
    expect(addressToSave(resource)).toBe(`${wechat}&sn=${sn}`);
  });

  it("keep the scheme under which a site was saved", () => {
    expect(addressToSave({ uri: "http://news.example.cn/1.html?utm_source=x" })).toBe(
      "http://news.example.cn/1.html",
    );
  });

  it.each([
    "http://192.168.1.5/a",
    "http://[::1]/a",
    "http://0x7f.1/a",
    "http://intranet/a",
    "https://wiki.corp/a",
    "http://printer.local./a",
    "https://me:secret@news.example.cn/a",
    "file:///home/a.html",
  ])("are never %s", (uri) => {
    expect(addressesToAsk({ uri, canonicalUri: uri, aliases: [] })).toEqual([]);
    expect(addressToSave({ uri })).toBeNull();
  });
});

describe("Save Page Now", () => {
  const saved = "https://web.archive.org/web/20240829010203/https://news.example.cn/a.html";
  const job = "spn2-0123456789abcdef0123456789abcdef01234567";

  it("leads on to the copy", () => {
    expect(readSaveAnswer(200, saved, "")).toEqual({
      kind: "saved",
      uri: saved,
      at: "2024-08-29T01:02:03.000Z",
    });
  });

  it("or names a job to watch", () => {
    const page = `<script>spn.watchJob("${job}", "/_static/",6000);</script>`;
    const asked = "https://web.archive.org/save/https://news.example.cn/a.html";
    expect(readSaveAnswer(200, asked, page)).toEqual({ kind: "pending", job });
    expect(readSaveAnswer(200, asked, page.replace(job, "../../x")).kind).toBe("unreadable");
    expect(readSaveAnswer(429, asked, "").kind).toBe("refused");
  });

  it.each([
    [{ status: "pending" }, { kind: "pending", job }],
    [
      { status: "success", timestamp: "20240829010203", original_url: "https://news.example.cn/a.html" },
      { kind: "saved", uri: saved, at: "2024-08-29T01:02:03.000Z" },
    ],
    [
      { status: "success", timestamp: "x", original_url: "y" },
      { kind: "unreadable", detail: "The job names no copy." },
    ],
    [
      { status: "error", message: "Blocked by robots" },
      { kind: "refused", detail: "Blocked by robots" },
    ],
  ])("tells the job's state %j", (answer, expected) => {
    expect(readJobStatus(JSON.stringify(answer), job)).toEqual(expected);
  });

  it("may answer with anything", () => {
    expect(readJobStatus("<html>", job).kind).toBe("unreadable");
  });
});
