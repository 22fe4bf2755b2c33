import type { Verdict } from "../../../src/fate/fate.ts";
import type { TabState, WatchState } from "../../../src/messages/protocol.ts";
import type { WatchRule } from "../../../src/resource/watch-rule.ts";

export type PageState = Extract<TabState, { kind: "page" }>;

export const UNWATCHED: WatchState = {
  rule: null,
  excludedBy: null,
  unread: false,
  spoken: [],
  missingOrigins: [],
  pageGranted: true,
};

export const RULE: WatchRule = {
  id: "rule-1",
  effect: "include",
  target: { kind: "domain", domain: "example.cn" },
  enabled: true,
  createdAt: "2024-08-01T00:00:00.000Z",
};

export function samplePage(changes: Partial<PageState> = {}): PageState {
  return {
    kind: "page",
    uri: "https://news.example.cn/reservoir.html",
    title: "水库清淤工程完工",
    watch: UNWATCHED,
    resourceId: null,
    captureId: null,
    verdict: null,
    edit: null,
    readable: true,
    ...changes,
  };
}

export function sampleVerdict(changes: Partial<Verdict> = {}): Verdict {
  return {
    fate: "unchanged",
    cause: null,
    notice: null,
    reason: null,
    regulation: null,
    confidence: "confirmed",
    similarity: null,
    movedTo: null,
    grounds: [],
    ...changes,
  };
}
