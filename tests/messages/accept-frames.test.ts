import { expect, it } from "vitest";
import { acceptFrames } from "../../src/messages/accept-frames.ts";

const PAGE = "https://news.example.cn/a.html";
const top = { uri: PAGE, html: "" };

it("takes frames of web addresses and frames that the page wrote itself", () => {
  const frames = [
    { uri: "https://news.example.cn/body.html", html: "<p>正文</p>" },
    { uri: "about:srcdoc", html: "<p>x</p>" },
  ];
  expect(acceptFrames([top, ...frames], PAGE)).toEqual(frames);
});

it("takes none when the tab shows another page by now", () => {
  const frame = { uri: "https://news.example.cn/body.html", html: "<p>正文</p>" };
  expect(acceptFrames([{ ...top, uri: `${PAGE}?2` }, frame], PAGE)).toEqual([]);
  expect(acceptFrames([frame], PAGE)).toEqual([]);
  expect(acceptFrames([], PAGE)).toEqual([]);
});

it("leaves out what has another shape, and what is too much", () => {
  const good = { uri: "about:blank", html: "x" };
  const odd = [
    null,
    7,
    { uri: "javascript:1", html: "" },
    { uri: "https://a.example/" },
    { ...good, html: 1 },
  ];
  expect(acceptFrames([top, ...odd, good], PAGE)).toEqual([good]);
  expect(acceptFrames([top, ...Array.from({ length: 99 }, () => good)], PAGE)).toHaveLength(30);
  const big = { uri: "about:blank", html: "x".repeat(9_000_000) };
  expect(acceptFrames([top, big, big, good], PAGE)).toHaveLength(2);
});
