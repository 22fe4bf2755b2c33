import { browser } from "wxt/browser";

/** A mark on the toolbar button with its meaning in words, never colour alone. */
export interface BadgeMark {
  readonly text: "" | "…" | "✓" | "✕" | "!";
  readonly colour: string;
  readonly title: string;
}

/** Puts the mark on one tab's button. The tab may be gone by now, which is nobody's fault. */
export async function markTab(tabId: number, mark: BadgeMark): Promise<void> {
  const results = await Promise.allSettled([
    browser.action.setBadgeText({ tabId, text: mark.text }),
    browser.action.setBadgeBackgroundColor({ tabId, color: mark.colour }),
    browser.action.setTitle({ tabId, title: mark.title }),
  ]);
  for (const result of results)
    if (result.status === "rejected") console.info(`Ironpot: tab ${tabId} was not marked`, result.reason);
}
