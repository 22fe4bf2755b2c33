import { describe, expect, it } from "vitest";
import { judgeImage, type ImageAnswer } from "../../src/capture/image-answer.ts";
import { isPlaceholderAddress, PLACEHOLDER_ADDRESSES } from "../../src/capture/placeholder-addresses.ts";
import { repeatedAnswers } from "../../src/capture/repeated-answers.ts";
import { PICTURES } from "../fixtures/sites/pictures.ts";
import { makePng } from "../fixtures/sites/png.ts";

const URI = "https://img.hewan.example/upload/7.jpg";
const PHOTO = makePng(64, 48, [1, 2, 3]);

const answer = (change: Partial<Extract<ImageAnswer, { kind: "answered" }>> = {}): ImageAnswer => ({
  kind: "answered",
  by: "background",
  status: 200,
  finalUri: URI,
  bytes: PHOTO,
  ...change,
});

describe("judging one answer", () => {
  it("takes bytes that are a picture, whatever the address looks like", () => {
    expect(judgeImage(URI, answer())).toMatchObject({ kind: "picture", mediaType: "image/png" });
    const named = "https://img.hewan.example/nopic.gif";
    expect(judgeImage(named, answer({ finalUri: named })).kind).toBe("picture");
    expect(judgeImage(`${named}#rd`, answer({ finalUri: named })).kind).toBe("picture");
  });

  it.each([
    ["401", answer({ status: 401 }), "error-status", 401],
    ["403 with a picture", answer({ status: 403 }), "error-status", 403],
    ["404", answer({ status: 404 }), "error-status", 404],
    ["a page", answer({ bytes: new TextEncoder().encode("<html>请登录</html>") }), "not-picture", 200],
    ["nothing", answer({ bytes: new Uint8Array() }), "not-picture", 200],
    ["one pixel", answer({ bytes: PICTURES["gif-one"] }), "stand-in", 200],
    ["two by two pixels", answer({ bytes: makePng(2, 2, [0, 0, 0]) }), "stand-in", 200],
    [
      "a redirect to a stand-in",
      answer({ finalUri: "https://cdn.hewan.example/static/nopic.png" }),
      "stand-in",
      200,
    ],
  ])("says that %s is withheld, and why", (_, given, reason, status) => {
    expect(judgeImage(URI, given)).toEqual({ kind: "withheld", by: "background", lack: { reason, status } });
  });

  it("does not ask an overloaded host again", () => {
    for (const status of [429, 500, 503])
      expect(judgeImage(URI, answer({ status }))).toEqual({
        kind: "none",
        lack: { reason: "error-status", status },
      });
    expect(judgeImage(URI, { kind: "none", why: "too-large" })).toEqual({
      kind: "none",
      lack: { reason: "too-large", status: null },
    });
  });

  it("keeps a line that is drawn as a picture", () => {
    expect(judgeImage(URI, answer({ bytes: makePng(600, 1, [9, 9, 9]) })).kind).toBe("picture");
  });
});

describe("the table of stand-ins", () => {
  it("has evidence in every row", () => {
    for (const row of PLACEHOLDER_ADDRESSES) expect(row.evidence).toMatch(/\(20\d\d-\d\d\)/);
  });

  it.each([
    "https://i.imgur.com/removed.png",
    "https://wx1.sinaimg.cn/images/default_d_large.gif",
    "https://www.hewan.example/images/hotlink.png",
    "https://www.hewan.example/daolian.jpg?from=x",
  ])("knows %s", (uri) => expect(isPlaceholderAddress(uri)).toBe(true));

  it.each([
    "https://wx1.sinaimg.cn/large/006default_d.jpg",
    "https://www.hewan.example/news/removed-houses-map.png",
    "https://www.hewan.example/photos/forbidden-city-at-night-in-winter.jpg",
    "not an address",
  ])("leaves %s alone", (uri) => expect(isPlaceholderAddress(uri)).toBe(false));
});

describe("the same answer for many addresses", () => {
  const rows = (...pairs: [path: string, digest: string, finalPath?: string][]) =>
    pairs.map(([path, digest, finalPath]) => ({
      uri: `https://img.hewan.example${path}`,
      finalUri: `https://img.hewan.example${finalPath ?? path}`,
      digest,
    }));

  it("is suspected when most of a host's addresses have it", () => {
    const answers = rows(["/1.jpg", "same"], ["/2.jpg", "same"], ["/3.jpg", "same"], ["/4.jpg", "own"]);
    expect([...repeatedAnswers(answers)]).toEqual(answers.slice(0, 3).map(({ uri }) => [uri, "repeated"]));
  });

  it.each([
    ["two addresses", rows(["/1.jpg", "same"], ["/2.jpg", "same"])],
    ["one file in three sizes", rows(["/1.jpg?w=1", "s"], ["/1.jpg?w=2", "s"], ["/1.jpg?w=3", "s"])],
    [
      "an ornament among pictures",
      rows(["/a", "o"], ["/b", "o"], ["/c", "o"], ["/d", "1"], ["/e", "2"], ["/f", "3"]),
    ],
    ["an address that only became longer", rows(["/1", "a", "/1?signed=1"], ["/2", "b", "/2?signed=2"])],
  ])("is none for %s", (_, answers) => {
    expect(repeatedAnswers(answers).size).toBe(0);
  });

  it("is suspected when two addresses are led to one file", () => {
    const answers = rows(["/1", "a", "/x.png"], ["/2", "a", "/x.png"], ["/3", "b"]);
    expect([...repeatedAnswers(answers)]).toEqual([
      [answers[0]?.uri, "redirected"],
      [answers[1]?.uri, "redirected"],
    ]);
  });

  it("is counted for each host by itself", () => {
    const mixed = ["a", "b", "c"].map((host) => ({
      uri: `https://${host}.example/1.jpg`,
      finalUri: `https://${host}.example/1.jpg`,
      digest: "same",
    }));
    expect(repeatedAnswers(mixed).size).toBe(0);
  });
});
