import { describe, expect, it } from "vitest";
import { extractArticle } from "../../src/capture/extract-article.ts";
import { inertCopy } from "../../src/capture/inert-copy.ts";
import { matchesOf } from "../../src/capture/matches-of.ts";
import { newsPage } from "../fixtures/capture/news-page.ts";
import { paragraphsHtml, paragraphsText } from "../fixtures/capture/sentences.ts";

const URI = "https://news.qingshi.example/a/20240828/1234567.html";
const now = new Date("2026-11-22T00:00:00Z");

function pageOf(html: string): Document {
  return new DOMParser().parseFromString(html, "text/html");
}

function textOf(page: Document): string | null {
  const extraction = extractArticle(page, URI, { now });
  return extraction.kind === "article" ? extraction.article.text : null;
}

describe("an inert copy", () => {
  it("leaves scripts, styles and templates out, keeps JSON-LD, and changes nothing", () => {
    const page = pageOf(
      `<head><style>p{}</style><script>var a</script><script type="application/ld+json">{}</script></head><body><p>甲</p><template><p>乙</p></template><svg><title>丙</title></svg></body>`,
    );
    const before = page.documentElement.outerHTML;
    const { document, partial } = inertCopy(page);
    expect(document.documentElement.innerHTML).toBe(
      `<head><script type="application/ld+json">{}</script></head><body><p>甲</p></body>`,
    );
    expect(partial).toBe(false);
    expect(page.documentElement.outerHTML).toBe(before);
    expect(document).not.toBe(page);
  });

  it("lays nested shadow roots out in their places, with what is slotted into them", () => {
    const page = pageOf("<body><div id='outer'><p>正中</p></div></body>");
    const outer = (page.getElementById("outer") as HTMLElement).attachShadow({ mode: "open" });
    outer.innerHTML = "<p>之前</p><section></section><slot></slot><p>之后</p>";
    const inner = (outer.querySelector("section") as HTMLElement).attachShadow({ mode: "open" });
    inner.innerHTML = "<style>p{}</style><p>深处</p>";
    expect(inertCopy(page).document.body.textContent).toBe("之前深处正中之后");
  });

  it("is the same whether a page was imported whole or node by node", () => {
    const body = `<script>a</script><form id="f"><input name="id"><p>甲<svg><path></path></svg></p></form>
<svg><foreignObject><p>乙</p><script>b</script></foreignObject></svg><svg style="background:url(a.png)"></svg>
<template><p>丙</p></template><iframe src="https://other.example/"></iframe><div><style>p{}</style><b>丁</b> 戊<!-- 己 --></div>`;
    const whole = inertCopy(
      pageOf(`<html lang="zh"><head><title>庚</title></head><body>${body}</body></html>`),
    );
    // What only a walk lays out: here nothing.
    const walked = inertCopy(
      pageOf(`<html lang="zh"><head><title>庚</title></head><body>${body}<slot></slot></body></html>`),
    );
    expect(whole.document.documentElement.outerHTML).toBe(walked.document.documentElement.outerHTML);
    expect(whole.document.body.textContent).toContain("乙");
    expect(whole.text).toBe(walked.text);
  });

  it("stops at its budget of nodes and of text, and says so", () => {
    const page = pageOf(`<body>${"<p>一行</p>".repeat(200)}</body>`);
    const few = inertCopy(page, { nodes: 100, text: 10_000 });
    expect(few.partial).toBe(true);
    expect(few.document.querySelectorAll("p").length).toBeLessThan(60);
    const short = inertCopy(page, { nodes: 10_000, text: 100 });
    expect(short.partial).toBe(true);
    expect((short.document.body.textContent ?? "").length).toBeLessThan(110);
    expect(inertCopy(page, { nodes: 10_000, text: 400 }).partial).toBe(false);
  });

  it("lays flat what is nested without end", () => {
    const page = pageOf("<body></body>");
    let at: Element = page.body;
    for (let depth = 0; depth < 3_000; depth++) {
      const inner = page.createElement("div");
      at.append(inner);
      at = inner;
    }
    at.textContent = "底";
    const { document } = inertCopy(page);
    expect(document.body.textContent).toBe("底");
    let depth = 0;
    for (let up: Element | null = document.body; up; up = up.firstElementChild) depth++;
    expect(depth).toBeLessThan(700);
  });

  it("takes away the names by which controls stand in for the DOM", () => {
    const page = pageOf(
      `<body><form id="f"><input name="childNodes"><input id="firstChild"><p>甲</p></form><img name="querySelectorAll"><input form="f" name="id"></body>`,
    );
    const { document } = inertCopy(page);
    expect(document.querySelectorAll("[name], #firstChild, [form]")).toHaveLength(0);
    expect(document.body.textContent).toBe("甲");
  });
});

it("reads an article inside a form whose controls are named over the DOM", () => {
  const names = [
    "childNodes",
    "firstChild",
    "nextSibling",
    "localName",
    "nodeType",
    "attributes",
    "parentNode",
  ];
  const inputs = names.map((name) => `<input name="${name}">`).join("");
  const page = newsPage({ body: paragraphsHtml }).replace("<body>", `<body><form>${inputs}`);
  expect(textOf(pageOf(page.replace("</body>", "</form></body>")))).toBe(paragraphsText);
});

it("finds the same elements by look-up as by selector", () => {
  const page = pageOf(
    `<div id="zoom"><p class="a b">x</p></div><founder-content>y</founder-content><i id="vsb_content_9"></i>`,
  );
  const selectors = ["#zoom", ".b", "founder-content", "[id^='vsb_content']", ".none"];
  expect(matchesOf(page, selectors)).toEqual([...page.querySelectorAll(selectors.join(", "))]);
});
