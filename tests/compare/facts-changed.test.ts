import { describe, expect, it } from "vitest";
import { changedFacts } from "../../src/compare/facts-changed.ts";
import { sampleRecord } from "../archive/sample-records.ts";

const { capture } = await sampleRecord();
const NOTHING = { author: null, publishedAt: null, pictures: null };
const picture = (uri: string, digest: string | null) => ({ uri, digest, mediaType: null, bytes: 0 });

describe("what two copies show differently beside the text", () => {
  it("is nothing for the same moment in another zone, or another size of a picture", () => {
    const older = {
      ...capture,
      images: [picture("https://mmbiz.qpic.cn/mmbiz_png/AbCdEfGhIjKlMnOpQr/640", "a")],
    };
    const newer = {
      ...capture,
      publishedAt: "2024-08-28T13:03:00Z",
      images: [picture("https://mmbiz.qpic.cn/mmbiz_png/AbCdEfGhIjKlMnOpQr/0?wx_fmt=png", "b")],
    };
    expect(changedFacts(older, newer)).toEqual(NOTHING);
  });

  it("names author, time and pictures, and takes equal bytes for one picture", () => {
    const older = {
      ...capture,
      images: [picture("https://a.example/1.jpg", "a"), picture("https://a.example/2.jpg", null)],
    };
    const newer = {
      ...capture,
      author: "周石",
      publishedAt: null,
      images: [
        picture("https://b.example/other.jpg", "a"),
        picture("https://a.example/3.jpg", "c"),
        picture("https://a.example/4.jpg", null),
      ],
    };
    expect(changedFacts(older, newer)).toEqual({
      author: { from: "陈石", to: "周石" },
      publishedAt: { from: "2024-08-28T21:03+08:00", to: null },
      pictures: { removed: 1, added: 2 },
    });
  });
});
