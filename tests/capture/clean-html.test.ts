import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cleanHtml } from "../../src/capture/clean-html.ts";
import { parseHtml } from "../../src/capture/parse-html.ts";

const BASE = "https://news.qingshi.example/a/1.html";
const inLinkedom = (html: string): string => cleanHtml(parseHtml(`<body>${html}</body>`, BASE).body, BASE);
const inBrowser = (html: string): string =>
  cleanHtml(new DOMParser().parseFromString(`<body>${html}</body>`, "text/html").body, BASE);

describe("cleanHtml", () => {
  it.each([
    [
      "keeps structure",
      "<h2>瓦</h2><ol start='3'><li>云头</li></ol>",
      '<h2>瓦</h2><ol start="3"><li>云头</li></ol>',
    ],
    [
      "makes addresses absolute",
      '<a href="../b.html">b</a>',
      '<a href="https://news.qingshi.example/b.html">b</a>',
    ],
    ["unwraps what it does not know", "<font color=red><custom-tag>瓦</custom-tag></font>", "瓦"],
    [
      "drops styles, classes and handlers",
      '<p class="x" style="color:red" onclick="x()">瓦</p>',
      "<p>瓦</p>",
    ],
    ["drops scripts with their text", "<p>瓦<script>x()</script></p>", "<p>瓦</p>"],
    ["drops addresses that run", '<a href="javascript:x()">瓦</a><img src="data:text/html,x">', "<a>瓦</a>"],
    [
      "escapes text and attributes",
      '<p>a &lt;b&gt; &amp; c</p><img src="/i.png" alt="&quot;><script>">',
      '<p>a &lt;b&gt; &amp; c</p><img src="https://news.qingshi.example/i.png" alt="&quot;&gt;&lt;script&gt;">',
    ],
    [
      "resolves lazy pictures",
      '<img src="/img/blank.gif" data-original="/a.jpg">',
      '<img src="https://news.qingshi.example/a.jpg">',
    ],
  ])("%s", (_, html, clean) => {
    expect(inLinkedom(html)).toBe(clean);
    expect(inBrowser(html)).toBe(clean);
  });

  it("stands nesting without end", () => {
    expect(inLinkedom(`${"<div>".repeat(3000)}瓦`)).toContain("瓦");
  });

  it("never lets a script, a handler or a foreign scheme through", () => {
    const piece = fc.constantFrom(
      "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<svg onload=alert(1)>", "<a href='jav&#x09;ascript:alert(1)'>", "<iframe srcdoc='<script>x</script>'>",
      "<math><mtext><style><img src=x onerror=alert(1)>", "<form action=javascript:x><button>", "<p style='background:url(javascript:x)'>", "<object data=x>", "<base href='javascript:/'>",
      "<template><script>x</script></template>", "<noscript><img src=x onerror=x></noscript>", "\"'><script>", "<!--><script>x</script>-->", "<img srcset='javascript:x 1x'>", "<a href='data:text/html,x'>", "文", "</p>", "<p>", "<table><td>",
    ); // prettier-ignore
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        for (const clean of [inLinkedom(pieces.join("")), inBrowser(pieces.join(""))]) {
          const again = new DOMParser().parseFromString(clean, "text/html");
          expect(
            again.querySelector(
              "script, style, iframe, svg, math, form, object, template, noscript, base, meta, link",
            ),
          ).toBeNull();
          for (const element of again.querySelectorAll("*")) {
            for (const { name, value } of element.attributes) {
              expect(name).toMatch(/^(?:href|src|alt|title|dir|span|start|colspan|rowspan|scope|datetime)$/);
              if (name === "href" || name === "src") expect(value).toMatch(/^https?:/);
            }
          }
        }
      }),
    );
  });
});
