import { beforeEach, describe, expect, it, vi, type MockInstance } from "vitest";
import { showBanner } from "../../src/page/show-banner.ts";
import { withoutBanner } from "../../src/page/without-banner.ts";

const WORDS = {
  lang: "en",
  name: "Ironpot",
  text: "You saved this page on Nov 22",
  open: "Open copy",
  dismiss: "Dismiss",
};

let attach: MockInstance<Element["attachShadow"]>;

beforeEach(() => {
  document.documentElement.innerHTML = "<head></head><body><p>该内容已被发布者删除</p></body>";
  attach = vi.spyOn(Element.prototype, "attachShadow");
});

function show() {
  const deeds = { open: vi.fn<() => void>(), dismiss: vi.fn<() => void>() };
  const banner = showBanner(WORDS, deeds);
  const root = attach.mock.results[0]?.value as ShadowRoot;
  const [open, dismiss] = root.querySelectorAll("button");
  return { ...banner, deeds, root, open: open as HTMLElement, dismiss: dismiss as HTMLElement };
}

/** As from a person: only a browser can make such an event. */
function trusted(event: Event): Event {
  return Object.defineProperty(event, "isTrusted", { value: true });
}

describe("the banner", () => {
  it("stands in a closed root of an element that says nothing, and leaves the focus alone", () => {
    const before = document.activeElement;
    const { host } = show();
    expect(host.shadowRoot).toBeNull();
    expect(host.attributes).toHaveLength(0);
    expect(document.documentElement.textContent).not.toContain("saved");
    expect(document.activeElement).toBe(before);
  });

  it("says its words in labels, and shows them where a page's search does not look", () => {
    const { root } = show();
    const labels = Array.from(root.querySelectorAll("[aria-label]"), (node) =>
      node.getAttribute("aria-label"),
    );
    expect(labels).toEqual(["Ironpot", WORDS.text, WORDS.open, WORDS.dismiss]);
    const texts = Array.from(root.querySelectorAll("span:not([role])"));
    expect(texts.map((node) => [node.textContent, node.hasAttribute("inert")])).toEqual([
      [WORDS.text, true],
      [WORDS.open, true],
      [WORDS.dismiss, true],
    ]);
    const bare = Array.from(root.querySelectorAll("*")).flatMap((node) =>
      [...node.childNodes].filter((child) => child.nodeType === 3 && !node.hasAttribute("inert")),
    );
    expect(bare).toEqual([]);
  });

  it("opens the copy at a person's click, not at a script's", () => {
    const { open, deeds, host } = show();
    open.click();
    expect([deeds.open.mock.calls.length, host.isConnected]).toEqual([0, true]);
    open.dispatchEvent(trusted(new MouseEvent("click")));
    expect([deeds.open.mock.calls.length, host.isConnected]).toEqual([1, false]);
  });

  it.each([
    [
      "a click",
      ({ dismiss }: ReturnType<typeof show>) => dismiss.dispatchEvent(trusted(new MouseEvent("click"))),
    ],
    ["Escape", () => window.dispatchEvent(trusted(new KeyboardEvent("keydown", { key: "Escape" })))],
  ] as const)("goes at %s, once", (_, act) => {
    const banner = show();
    act(banner);
    window.dispatchEvent(trusted(new KeyboardEvent("keydown", { key: "Escape" })));
    expect([banner.deeds.dismiss.mock.calls.length, banner.host.isConnected]).toEqual([1, false]);
  });

  it("goes when a script gives the page another address, and stays at a jump within it", () => {
    vi.useFakeTimers();
    location.href = "https://news.hewan.example/1.html";
    const { host } = show();
    location.hash = "#part";
    vi.advanceTimersByTime(1_000);
    expect(host.isConnected).toBe(true);
    location.href = "https://news.hewan.example/2.html";
    vi.advanceTimersByTime(1_000);
    expect(host.isConnected).toBe(false);
    vi.useRealTimers();
  });

  it("is no part of what is kept of the page, wherever the page puts it", () => {
    const clean = document.documentElement.outerHTML;
    const { host } = show();
    Object.assign(globalThis, { ironpotBanner: { host } });
    expect(withoutBanner(document.documentElement).outerHTML).toBe(clean);
    document.querySelector("p")?.prepend(host);
    expect(withoutBanner(document.documentElement).outerHTML).toBe(clean);
    host.remove();
    expect(withoutBanner(document.documentElement)).toBe(document.documentElement);
    Reflect.deleteProperty(globalThis, "ironpotBanner");
  });
});
