import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { watchPage } from "../../src/page/watch-page.ts";

describe("watchPage", () => {
  beforeEach(() => {
    vi.useFakeTimers();
    document.body.innerHTML = "";
    history.replaceState(null, "", "/");
  });
  afterEach(() => vi.useRealTimers());

  const change = async (): Promise<void> => {
    document.body.append(
      Object.assign(document.createElement("p"), {
        textContent: "又有一段不短的文字来到了这一页上，写的是别的事情。",
      }),
    );
    await vi.advanceTimersByTimeAsync(1);
  };

  it("waits until the page rests", async () => {
    const announce = vi.fn(async () => false);
    watchPage(announce, { onceSeen: false });
    for (let step = 0; step < 4; step++) {
      await vi.advanceTimersByTimeAsync(500);
      await change();
    }
    expect(announce).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(announce).toHaveBeenCalledTimes(1);
  });

  it("does not wait for ever for a page that never rests", async () => {
    const announce = vi.fn(async () => false);
    watchPage(announce, { onceSeen: false });
    for (let step = 0; step < 20; step++) {
      await vi.advanceTimersByTimeAsync(300);
      await change();
    }
    expect(announce).toHaveBeenCalledTimes(1);
  });

  it("looks again at a changed page only while the background asks it to, and not for ever", async () => {
    const announce = vi.fn(async () => true);
    watchPage(announce, { onceSeen: false });
    for (let step = 0; step < 20; step++) {
      await vi.advanceTimersByTimeAsync(1_000);
      await change();
    }
    expect(announce.mock.calls.length).toBe(8);
  });

  it("takes no label, clock or script for text that arrives", async () => {
    const announce = vi.fn(async () => true);
    watchPage(announce, { onceSeen: false });
    for (let step = 0; step < 20; step++) {
      await vi.advanceTimersByTimeAsync(1_000);
      document.body.append(Object.assign(document.createElement("span"), { textContent: `12:00:${step}` }));
      document.body.append(
        Object.assign(document.createElement("style"), { textContent: "p { color: inherit; margin: 0 }" }),
      );
    }
    expect(announce).toHaveBeenCalledTimes(1);
  });

  it("announces a new address of the same document, and no jump within it", async () => {
    const announce = vi.fn(async () => false);
    watchPage(announce, { onceSeen: false });
    await vi.advanceTimersByTimeAsync(1_000);
    history.pushState(null, "", "/second");
    await vi.advanceTimersByTimeAsync(3_000);
    expect(announce).toHaveBeenCalledTimes(2);
    history.pushState(null, "", "/second#part");
    await vi.advanceTimersByTimeAsync(3_000);
    expect(announce).toHaveBeenCalledTimes(2);
  });

  it("waits until an already open page is looked at", async () => {
    const visibility = vi.spyOn(document, "visibilityState", "get").mockReturnValue("hidden");
    const announce = vi.fn(async () => false);
    watchPage(announce, { onceSeen: true });
    await vi.advanceTimersByTimeAsync(20_000);
    expect(announce).not.toHaveBeenCalled();
    visibility.mockReturnValue("visible");
    document.dispatchEvent(new Event("visibilitychange"));
    await vi.advanceTimersByTimeAsync(2_000);
    expect(announce).toHaveBeenCalledTimes(1);
  });

  it("does not wait for the reader's eyes on a page that was loaded under the rule", async () => {
    vi.spyOn(document, "visibilityState", "get").mockReturnValue("hidden");
    const announce = vi.fn(async () => false);
    watchPage(announce, { onceSeen: false });
    await vi.advanceTimersByTimeAsync(2_000);
    expect(announce).toHaveBeenCalledTimes(1);
  });

  it("stops quietly when the extension was updated under it", async () => {
    vi.spyOn(console, "debug").mockImplementation(() => {});
    const announce = vi.fn(async () => {
      throw new Error("Extension context invalidated.");
    });
    watchPage(announce, { onceSeen: false });
    await vi.advanceTimersByTimeAsync(2_000);
    expect(announce).toHaveBeenCalledTimes(1);
  });
});
