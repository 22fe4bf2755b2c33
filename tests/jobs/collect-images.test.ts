import { describe, expect, it } from "vitest";
import type { ImageAnswer } from "../../src/capture/image-answer.ts";
import { collectImages, type ImageLimits } from "../../src/jobs/collect-images.ts";
import { PICTURES } from "../fixtures/sites/pictures.ts";
import { makePng } from "../fixtures/sites/png.ts";
import { givenImage } from "./world/job-deps.ts";

const ARTICLE = "https://news.hewan.example/1.html";
const REFERER = "https://news.hewan.example/";
const LIMITS: ImageLimits = { total: 4, perHost: 2, articleBytes: 1_000_000 };

const picture = (shade: number): Uint8Array => makePng(16, 16, [shade, 0, 0]);
const refusal = (uri: string): ImageAnswer => ({
  ...(givenImage(uri, new Uint8Array()) as Extract<ImageAnswer, { kind: "answered" }>),
  status: 403,
});

/** Collects from a host that answers as told; keeps what was asked, in order. */
async function collect(
  uris: readonly string[],
  answer: (uri: string, referer: string | null) => ImageAnswer | Promise<ImageAnswer>,
  limits = LIMITS,
  signal = new AbortController().signal,
) {
  const asked: [uri: string, referer: string | null][] = [];
  const progress: number[] = [];
  const askForImage = async (uri: string, referer: string | null): Promise<ImageAnswer> => {
    asked.push([uri, referer]);
    return answer(uri, referer);
  };
  const wanted = uris.map((uri) => ({ uri }));
  const deps = { askForImage, onProgress: (done: number) => progress.push(done), signal };
  const collected = await collectImages(wanted, ARTICLE, deps, limits);
  return { ...collected, asked, progress, had: collected.images.map(({ digest }) => digest !== null) };
}

const addresses = (host: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => `https://${host}.example/${index}.png`);

describe("who is told who asks", () => {
  it("asks as nobody, and as nobody only, where that is enough", async () => {
    const uris = addresses("open", 3);
    const { asked, had } = await collect(uris, (uri) => givenImage(uri, picture(uris.indexOf(uri))));
    expect(asked).toEqual(uris.map((uri) => [uri, null]));
    expect(had).toEqual([true, true, true]);
  });

  it("names the article's origin once to a host that refuses, and at once for its other pictures", async () => {
    const uris = addresses("strict", 4);
    const limits = { ...LIMITS, perHost: 1 };
    const { asked, had } = await collect(
      uris,
      (uri, referer) => (referer === REFERER ? givenImage(uri, picture(uris.indexOf(uri))) : refusal(uri)),
      limits,
    );
    expect(had).toEqual([true, true, true, true]);
    expect(asked).toEqual([[uris[0], null], ...uris.map((uri) => [uri, REFERER])]);
  });

  it("asks twice at most, and says what cannot be had", async () => {
    const [gone] = addresses("gone", 1) as [string];
    const { asked, images } = await collect([gone], refusal);
    expect(asked).toEqual([
      [gone, null],
      [gone, REFERER],
    ]);
    const lack = { reason: "error-status", status: 403 };
    expect(images).toEqual([{ uri: gone, digest: null, mediaType: null, bytes: 0, lack }]);
  });

  it("does not repeat what the reader's tab asked with the page's own referrer", async () => {
    const { asked } = await collect(addresses("tab", 1), (uri) => ({ ...refusal(uri), by: "tab" }) as never);
    expect(asked).toHaveLength(1);
  });
});

describe("pictures in the page itself", () => {
  it("are kept without asking anybody, if they are pictures", async () => {
    const bytes = makePng(200, 200, [1, 2, 3]);
    const padded = new Uint8Array(6_000);
    padded.set(bytes.subarray(0, Math.min(bytes.length, padded.length)));
    const inline = (given: Uint8Array) => `data:image/png;base64,${Buffer.from(given).toString("base64")}`;
    const uris = [inline(padded), inline(new Uint8Array(6_000))];
    const { asked, images } = await collect(uris, () => ({ kind: "none", why: "no-answer" }));
    expect(asked).toEqual([]);
    expect(images.map(({ uri, mediaType, bytes: size }) => [uri === uris[0], mediaType, size])).toEqual([
      [true, "image/png", 6_000],
      [false, null, 0],
    ]);
  });
});

const PHOTO_SHAPED = makePng(140, 100, [200, 200, 200]);
const SHAPES = {
  divider: makePng(640, 20, [9, 9, 9]),
  "upright divider": makePng(12, 400, [9, 9, 9]),
  glyph: makePng(48, 48, [9, 9, 9]),
};

describe("the same answer for most of a host's addresses", () => {
  it.each(Object.entries(SHAPES))("is the author's own when it is a %s", async (_, bytes) => {
    const { images } = await collect(addresses("repeats", 4), (uri) => givenImage(uri, bytes));
    expect(images.map(({ digest, doubt }) => [digest !== null, doubt])).toEqual(
      Array.from({ length: 4 }, () => [true, undefined]),
    );
  });

  it("is kept and marked when nobody can tell what it is", async () => {
    const { images, payloads } = await collect(addresses("repeats", 3), (uri) =>
      givenImage(uri, PHOTO_SHAPED),
    );
    expect(images.map(({ bytes, doubt }) => [bytes, doubt])).toEqual(
      Array.from({ length: 3 }, () => [PHOTO_SHAPED.length, "same-answer"]),
    );
    expect(payloads).toHaveLength(1);
  });

  it("is doubtful in any shape when the addresses were led to one file", async () => {
    const { images } = await collect(addresses("leads", 2), (uri) => ({
      ...(givenImage(uri, SHAPES.glyph) as Extract<ImageAnswer, { kind: "answered" }>),
      finalUri: "https://leads.example/notice.png",
    }));
    expect(images.map(({ doubt }) => doubt)).toEqual(["same-answer", "same-answer"]);
  });

  it("is a stand-in, and named as one, once the host gave another picture by name", async () => {
    const uris = addresses("hotlink", 4);
    const { had, payloads, asked, images } = await collect(uris, (uri, referer) =>
      givenImage(uri, referer && uri === uris[0] ? picture(1) : PICTURES.gif),
    );
    expect(had).toEqual([true, false, false, false]);
    expect(payloads).toHaveLength(1);
    expect(asked).toHaveLength(8);
    expect(images[1]?.lack).toEqual({ reason: "stand-in", status: null });
  });

  it("do not cost an article the ornament that it repeats", async () => {
    const uris = addresses("mixed", 6);
    const { had } = await collect(uris, (uri) =>
      givenImage(uri, uris.indexOf(uri) < 3 ? PICTURES.gif : picture(uris.indexOf(uri))),
    );
    expect(had).toEqual(Array.from({ length: 6 }, () => true));
  });
});

describe("limits", () => {
  it("keeps the order of the article and stays within its limits, whichever host is slow", async () => {
    const uris = [...addresses("slow", 6), ...addresses("fast", 6)];
    const running = new Map<string, number>();
    let [most, mostOfHost] = [0, 0];
    const { images, progress } = await collect(uris, async (uri) => {
      const { host } = new URL(uri);
      running.set(host, (running.get(host) ?? 0) + 1);
      mostOfHost = Math.max(mostOfHost, running.get(host) ?? 0);
      most = Math.max(
        most,
        [...running.values()].reduce((sum, one) => sum + one, 0),
      );
      await new Promise((resolve) => setTimeout(resolve, host.startsWith("slow") ? 8 : 1));
      running.set(host, (running.get(host) ?? 0) - 1);
      return givenImage(uri, picture(uris.indexOf(uri)));
    });
    expect(images.map(({ uri }) => uri)).toEqual(uris);
    expect(mostOfHost).toBe(2);
    expect(most).toBe(4);
    expect(progress).toEqual(uris.map((_, index) => index + 1));
  });

  it("names as missing what exceeds the bytes of one article, and keeps what fits", async () => {
    const uris = addresses("big", 3);
    const large = makePng(300, 300, [1, 1, 1]);
    const limits = { ...LIMITS, perHost: 1, articleBytes: large.length + 100 };
    const { had, images } = await collect(
      uris,
      (uri) =>
        givenImage(
          uri,
          uri === uris[2] ? picture(3) : uri === uris[0] ? large : makePng(300, 300, [2, 2, 2]),
        ),
      limits,
    );
    expect(had.slice(0, 2)).toEqual([true, false]);
    expect(images[1]?.lack).toEqual({ reason: "article-full", status: null });
    expect(limits.articleBytes).toBeLessThan(2 * large.length);
  });

  it("starts no request after a cancel", async () => {
    const controller = new AbortController();
    const uris = addresses("long", 9);
    let asked = 0;
    const collecting = collect(
      uris,
      (uri) => {
        if (++asked === 3) controller.abort(new Error("cancelled"));
        return givenImage(uri, picture(asked));
      },
      LIMITS,
      controller.signal,
    );
    await expect(collecting).rejects.toThrow("cancelled");
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(asked).toBeLessThanOrEqual(4);
  });
});
