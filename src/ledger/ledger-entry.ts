import type { Via } from "../capture/capture.ts";
import type { Confidence, NoticeWords, RemovalCause } from "../fate/fate.ts";
import type { AccountIdentity } from "../resource/account-identity.ts";
import type { Survival } from "./survival.ts";

/** One removal: what was published, between which moments it went, and in whose words. Times are ISO 8601 UTC. */
export interface LedgerEntry extends NoticeWords {
  readonly resourceId: string;
  /** The newest copy. */
  readonly captureId: string | null;
  readonly title: string | null;
  readonly outlet: string | null;
  /** `null` where the platform has no accounts, or the page named none. */
  readonly account: AccountIdentity | null;
  /** Host without `www.`. */
  readonly platform: string;
  readonly uri: string;
  readonly canonicalUri: string;
  /** As the page gave it: ISO 8601 with zone, or `YYYY-MM-DD`. */
  readonly publishedAt: string | null;
  readonly firstCapturedAt: string;
  readonly lastAlive: { readonly at: string; readonly via: Via | null } | null;
  readonly firstRemovedAt: string;
  /** `null` while it is only suspected. */
  readonly confirmedAt: string | null;
  readonly confidence: Confidence;
  readonly cause: RemovalCause | null;
  /** The platform's number for its reason, where it gives one. */
  readonly reasonId: string | null;
  /** `null` without a time of publication that can be true. */
  readonly survival: Survival | null;
  /** When it was found standing again; `null` while it is gone. */
  readonly restoredSince: string | null;
}
