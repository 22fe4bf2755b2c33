import { describe, expect, it } from "vitest";
import { acceptLinks } from "../../src/messages/accept-links.ts";

const link = { uri: "https://a.example/1.html", title: "标题", tabId: null };

describe("links that come out of a page", () => {
  it("are taken when they have the agreed shape, without anything else", () => {
    const given = [{ name: "要闻", links: [{ ...link, extra: 1 }] }];
    expect(acceptLinks(given)).toEqual([{ name: "要闻", links: [link] }]);
  });

  it.each([
    ["nothing", undefined],
    ["another shape", { groups: [] }],
    ["a script address", [{ name: null, links: [{ ...link, uri: "javascript:alert(1)" }] }]],
    ["a tab of its choice", [{ name: null, links: [{ ...link, tabId: 3 }] }]],
    ["words without end", [{ name: null, links: [{ ...link, title: "长".repeat(2_000) }] }]],
    ["links without end", [{ name: null, links: Array.from({ length: 10_001 }, () => link) }]],
  ])("are refused when they are %s", (_, value) => {
    expect(acceptLinks(value)).toBeNull();
  });
});
