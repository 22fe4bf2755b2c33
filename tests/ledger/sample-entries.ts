import type { LedgerEntry } from "../../src/ledger/ledger-entry.ts";

export function sampleEntry(changes: Partial<LedgerEntry> = {}): LedgerEntry {
  return {
    resourceId: "r1",
    captureId: "c1",
    title: "水库清淤工程完工",
    outlet: "河口日报",
    account: { platform: "wechat", ids: ["gh_0a1b2c3d4e5f", "MzA1MDAwMDAwMA=="], name: "河口观察" },
    platform: "mp.weixin.qq.com",
    uri: "https://mp.weixin.qq.com/s/AbCdEf",
    canonicalUri: "https://mp.weixin.qq.com/s?__biz=MzA1MDAwMDAwMA==&mid=2650000001&idx=1",
    publishedAt: "2024-08-28T23:30+08:00",
    firstCapturedAt: "2024-08-28T16:00:00.000Z",
    lastAlive: { at: "2024-08-29T15:30:00.000Z", via: "fetch" },
    firstRemovedAt: "2024-08-30T15:30:00.000Z",
    confirmedAt: "2024-08-30T15:30:00.000Z",
    confidence: "confirmed",
    cause: "platform",
    notice: "此内容因违规无法查看",
    reason: "由用户投诉并经平台审核，涉嫌违反相关法律法规和政策",
    regulation: null,
    reasonId: "401",
    survival: { atLeast: 86_400_000, atMost: 172_800_000 },
    restoredSince: null,
    ...changes,
  };
}
