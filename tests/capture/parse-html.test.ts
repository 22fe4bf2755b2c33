import { describe, expect, it } from "vitest";
import { parseHtml } from "../../src/capture/parse-html.ts";

const BASE = "https://news.qingshi.example/a/1.html";

describe("parseHtml", () => {
  it.each([
    [
      "a whole page",
      "<!DOCTYPE html><html lang='zh'><head><title>瓦</title></head><body><p>一</p></body></html>",
    ],
    ["a page without a root", "<head><title>瓦</title></head><body><p>一</p></body>"],
    ["a page without head and body", "<title>瓦</title><p>一</p>"],
    ["a head that was never closed", "<html><head><title>瓦</title><div></div><p>一</p></html>"],
    ["a body inside the head", "<head><title>瓦</title><body><p>一</p>"],
    [
      "frames that were saved inline",
      "<head><title>瓦</title></head><body><html><body></body></html><p>一</p></body>",
    ],
    [
      "roots in conditional comments",
      "<!--[if IE]><html class='ie'><![endif]--><!--[if !IE]><!--><html><!--<![endif]--><head><title>瓦</title></head><body><p>一</p></body></html>",
    ],
    ["text behind the body", "<html><head><title>瓦</title></head><body></body><p>一</p></html>"],
  ])("reads %s", (_, html) => {
    const document = parseHtml(html, BASE);
    expect(document.documentElement.localName).toBe("html");
    expect(document.title).toBe("瓦");
    expect(document.body.querySelector("p")?.textContent).toBe("一");
    expect(document.querySelectorAll("body")).toHaveLength(1);
  });

  it("knows its address, and makes a relative base absolute", () => {
    expect(parseHtml("<p>一</p>", BASE).baseURI).toBe(BASE);
    expect(parseHtml('<head><base href="/b/"></head>', BASE).baseURI).toBe("https://news.qingshi.example/b/");
  });

  it("lays flat what is nested deeper than any browser nests", () => {
    const document = parseHtml(`<body>${"<div>".repeat(4_000)}深处</body>`, BASE);
    let depth = 0;
    for (let at = document.querySelector("div"); at; at = at.querySelector("div")) depth++;
    expect(depth).toBeLessThan(2_000);
    expect(document.body.textContent).toBe("深处");
  });
});
