import type { Trigger } from "../capture/capture.ts";
import type { FrameReading, PageReading } from "../fate/page-reading.ts";
import type { Settings } from "../settings/settings.ts";

/** What goes with a capture besides article, images and the page's own HTML. */
export interface CollectedEvidence {
  readonly frames: readonly FrameReading[];
  /** PNG. */
  readonly screenshot: Uint8Array | null;
}

export interface EvidenceDeps {
  readonly settings: () => Promise<Settings>;
  readonly readFrames: (tabId: number) => Promise<readonly unknown[]>;
  readonly acceptFrames: (answers: readonly unknown[], pageUri: string) => readonly FrameReading[];
  readonly takeScreenshot: (tabId: number) => Promise<Uint8Array | null>;
}

/** To be called right after the page was read: what is collected must be of the same moment. */
export async function collectEvidence(
  tabId: number,
  trigger: Trigger,
  reading: PageReading,
  deps: EvidenceDeps,
): Promise<CollectedEvidence> {
  const framed = /<i?frame[\s>]/i.test(reading.pageHtml ?? "");
  const answers = framed ? await deps.readFrames(tabId) : [];
  const wanted = trigger === "manual" && (await deps.settings()).screenshot;
  return {
    frames: deps.acceptFrames(answers, reading.uri),
    screenshot: wanted ? await deps.takeScreenshot(tabId) : null,
  };
}
