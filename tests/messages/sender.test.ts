import { describe, expect, it } from "vitest";
import { isOwnPage, watchedTab } from "../../src/messages/sender.ts";

const extension = { id: "ours", origin: "chrome-extension://ours" };
const tab = { id: 7, url: "https://example.cn/a", incognito: false };

describe("isOwnPage", () => {
  it("listens to our own pages", () => {
    expect(isOwnPage({ id: "ours", url: "chrome-extension://ours/popup.html" }, extension)).toBe(true);
  });

  it.each([
    ["a content script", { id: "ours", url: "https://example.cn/a", frameId: 0, tab }],
    ["another extension", { id: "theirs", url: "chrome-extension://ours/popup.html" }],
    ["a look-alike origin", { id: "ours", url: "chrome-extension://ours.evil/popup.html" }],
    ["nobody", {}],
  ])("does not listen to %s", (_, sender) => {
    expect(isOwnPage(sender, extension)).toBe(false);
  });
});

describe("watchedTab", () => {
  it("takes the address from the browser", () => {
    expect(watchedTab({ id: "ours", frameId: 0, tab, url: "https://example.cn/b" }, extension)).toEqual({
      tabId: 7,
      uri: "https://example.cn/a",
    });
  });

  it.each([
    ["a frame", { id: "ours", frameId: 3, tab }],
    ["a private window", { id: "ours", frameId: 0, tab: { ...tab, incognito: true } }],
    ["no tab", { id: "ours", frameId: 0 }],
    ["another extension", { id: "theirs", frameId: 0, tab }],
  ])("ignores %s", (_, sender) => {
    expect(watchedTab(sender, extension)).toBeNull();
  });
});
