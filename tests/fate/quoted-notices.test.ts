import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { extractArticle } from "../../src/capture/extract-article.ts";
import { parseHtml } from "../../src/capture/parse-html.ts";
import type { Memento } from "../../src/fate/evidence.ts";
import { judgeFate } from "../../src/fate/judge-fate.ts";
import { readSignals } from "../../src/fate/read-signals.ts";
import { governmentPages } from "../fixtures/capture/government-pages.ts";
import { newspaperPages } from "../fixtures/capture/newspaper-pages.ts";
import { TWO_VIEWS } from "../fixtures/capture/platforms/data-pages.ts";
import { portalPages } from "../fixtures/capture/portal-pages.ts";
import { wechatArticle } from "../fixtures/capture/wechat-page.ts";
import { NOTICE_CASES, WALL_CASES } from "./notice-cases.ts";

const NOW = new Date("2026-11-22T00:00:00Z");
const SENTENCES = [...new Set([...NOTICE_CASES, ...WALL_CASES].map(({ notice }) => notice))];
const WECHAT = "https://mp.weixin.qq.com/s/AbCdEfGhIjKlMnOpQrStUv";
const PAGES = [
  ...[...portalPages, ...newspaperPages, ...governmentPages],
  ...TWO_VIEWS.map(({ uri, rendered }) => ({ uri, html: rendered })),
  { uri: WECHAT, html: wechatArticle() },
];

/** Ways in which a living page comes to hold a sentence that stands for a removal elsewhere. */
const PLACES: { readonly [name: string]: (html: string, words: string) => string } = {
  "a paragraph of its own": (html, words) => html.replace("</p>", `</p><p>${words}</p>`),
  "the first line of the page": (html, words) =>
    html.replace(/<body[^>]*>/, (tag) => `${tag}<div>${words}</div>`),
  "the last line of the page": (html, words) => html.replace("</body>", `<p>${words}</p></body>`),
  "a quotation": (html, words) => html.replace("</p>", `</p><blockquote>“${words}”</blockquote>`),
  "the title": (html, words) => html.replace(/<title>[^<]*/, `<title>${words}`),
  "a comment": (html, words) =>
    html.replace("</body>", `<div class="comments"><div>${words}</div></div></body>`),
  "a script": (html, words) =>
    html.replace("</body>", `<script>var tip = ${JSON.stringify(words)};</script></body>`),
  "a hidden box": (html, words) =>
    html.replace("</body>", `<div style="display:none"><p>${words}</p></div></body>`),
};

function observe(html: string, uri: string, saved: readonly Memento[]) {
  const document = parseHtml(html, uri);
  const base = { via: "fetch", requestedUri: uri, finalUri: uri, status: 200 } as const;
  const signals = readSignals(document, uri);
  return judgeFate({ ...base, extraction: extractArticle(document, uri, { now: NOW }), signals }, saved);
}

function save(html: string, uri: string): Memento {
  const extraction = extractArticle(parseHtml(html, uri), uri, { now: NOW });
  if (extraction.kind !== "article") throw new Error(uri);
  return { ...extraction.article, capturedAt: "2026-11-01T00:00:00Z", via: "fetch" };
}

describe("a living page that holds the words of a notice or wall", () => {
  const saved = new Map(PAGES.map(({ html, uri }) => [uri, save(html, uri)]));

  it.each(Object.entries(PLACES))("as %s is never removed, whether or not it was saved", (_, put) => {
    fc.assert(
      fc.property(fc.constantFrom(...PAGES), fc.constantFrom(...SENTENCES), ({ html, uri }, words) => {
        const page = put(html, words);
        const memento = saved.get(uri) as Memento;
        for (const timeMap of [[memento], []]) {
          const { fate, grounds } = observe(page, uri, timeMap);
          expect(["unchanged", "edited"], `${uri}: ${words}: ${fate}, ${grounds.join()}`).toContain(fate);
        }
      }),
      { numRuns: 60 },
    );
  });
});
