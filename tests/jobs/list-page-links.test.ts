import { expect, it, vi } from "vitest";
import { listPageLinks, type ListLinksDeps } from "../../src/jobs/list-page-links.ts";
import { acceptLinks } from "../../src/messages/accept-links.ts";

const TAB = { id: 7, uri: "https://a.example/", title: "首页", incognito: false };
const GROUPS = [{ name: null, links: [{ uri: "https://a.example/1.html", title: "标题", tabId: null }] }];

function depsFor(tab: Partial<typeof TAB> | { uri: null } | null, value: unknown = GROUPS): ListLinksDeps {
  const readLinks = vi.fn<ListLinksDeps["readLinks"]>(async () => ({ kind: "answer", value }));
  return { viewTab: async () => tab && { ...TAB, ...tab }, readLinks, acceptLinks };
}

it("lists what the page offers", async () => {
  expect(await listPageLinks(7, depsFor({}))).toEqual({
    ...{ kind: "links", uri: TAB.uri, title: TAB.title },
    groups: GROUPS,
  });
});

it.each([
  ["a closed tab", null, "page-changed"],
  ["a tab that went elsewhere, and with it our access", { uri: null }, "page-changed"],
  ["a private window", { incognito: true }, "private-window"],
  ["a page of the browser", { uri: "chrome://settings/" }, "browser-page"],
] as const)("does not read %s", async (_, tab, why) => {
  const deps = depsFor(tab);
  expect(await listPageLinks(7, deps)).toEqual({ kind: "unsupported", why });
  expect(deps.readLinks).not.toHaveBeenCalled();
});

it("takes nothing from a script that answers nonsense", async () => {
  expect(await listPageLinks(7, depsFor({}, "nonsense"))).toEqual({ kind: "unsupported", why: "no-access" });
});
