import { beforeEach, describe, expect, it } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { markTab } from "../../src/browser/action-badge.ts";

const ARTICLE = "https://news.hewan.example/1.html";
const MARK = { text: "✓", colour: "#2e6b3a", title: "Saved" } as const;

let shown: (string | undefined)[];
let texts: string[];
let order: string[];

beforeEach(() => {
  texts = [];
  order = [];
  Object.assign(fakeBrowser, {
    action: {
      setBadgeText: async ({ text }: { text: string }) => {
        texts.push(text);
        order.push("mark");
      },
      setBadgeBackgroundColor: async () => {},
      setTitle: async () => {
        await Promise.resolve();
        order.push("words");
      },
    },
  });
  Object.assign(fakeBrowser.tabs, {
    get: async (id: number) => {
      if (shown.length === 0) throw new Error(`No tab with id: ${id}.`);
      return { id, url: shown.length > 1 ? shown.shift() : shown[0], incognito: false };
    },
  });
});

describe("the mark of a tab", () => {
  it.each([
    ["the page", [ARTICLE], ARTICLE],
    ["the page, at a jump within it", [`${ARTICLE}#part`], ARTICLE],
    ["a page whose address we may not know, as before", [undefined], null],
  ])("is put while the tab shows %s", async (_, addresses, uri) => {
    shown = addresses;
    await markTab(1, MARK, uri);
    expect(texts).toEqual(["✓"]);
  });

  it.each([
    ["shows another page by now", ["https://news.hewan.example/2.html"]],
    ["shows a page of another route", [`${ARTICLE}#/2`]],
    ["went where we may not know it", [undefined]],
    ["is gone", []],
  ])("is not put on a tab that %s", async (_, addresses) => {
    shown = addresses;
    await markTab(1, MARK, ARTICLE);
    expect(texts).toEqual([]);
  });

  it("is never seen without its words", async () => {
    shown = [ARTICLE];
    await markTab(1, MARK, ARTICLE);
    expect(order).toEqual(["words", "mark"]);
  });

  it("is taken away when the tab left while it was put", async () => {
    shown = [ARTICLE, "https://news.hewan.example/2.html"];
    await markTab(1, MARK, ARTICLE);
    expect(texts).toEqual(["✓", ""]);
  });
});
