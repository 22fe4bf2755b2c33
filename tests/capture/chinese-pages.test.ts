import { describe, expect, it } from "vitest";
import { extractArticle } from "../../src/capture/extract-article.ts";
import { parseHtml } from "../../src/capture/parse-html.ts";
import { governmentPages } from "../fixtures/capture/government-pages.ts";
import { newspaperPages } from "../fixtures/capture/newspaper-pages.ts";
import { portalPages } from "../fixtures/capture/portal-pages.ts";
import type { SavedPage } from "../fixtures/capture/saved-page.ts";

const now = new Date("2026-11-22T00:00:00Z");

function expectRead(
  { uri, html, title, outlet, author, publishedAt, text }: SavedPage,
  document?: Document,
): void {
  const extraction = extractArticle(document ?? parseHtml(html, uri), uri, { now });
  const article = { title, outlet, author, publishedAt, text };
  expect(extraction).toMatchObject({ kind: "article", article });
}

describe("sites of governments, schools and hospitals, by the system they run on", () => {
  it.each(governmentPages)("$name", (page) => {
    expectRead(page);
  });
});

describe("digital newspapers", () => {
  it.each(newspaperPages)("$name", (page) => {
    expectRead(page);
  });
});

describe("portals and apps that no row knows", () => {
  it.each(portalPages)("$name", (page) => {
    expectRead(page);
  });
});

describe("in a browser's own parser", () => {
  it.each([...governmentPages, ...newspaperPages, ...portalPages])("$name", (page) => {
    expectRead(page, new DOMParser().parseFromString(page.html, "text/html"));
  });
});
