import type { LookService } from "../mementos/archive-services.ts";
import type { OfferedMemento } from "../mementos/offer-mementos.ts";

/** What one archive knows. `outage`: it did not tell; that is never "no copies". */
export type Finding = { readonly service: LookService } & (
  | {
      readonly kind: "copies";
      readonly mementos: readonly OfferedMemento[];
      /** What could not be asked, when something could not. */
      readonly outage: string | null;
    }
  | { readonly kind: "none" }
  | { readonly kind: "outage"; readonly detail: string }
  /** Origins to ask for, in the gesture, before trying again. */
  | { readonly kind: "permission-needed"; readonly origins: readonly string[] }
);

export type LookOutcome =
  /** One finding for each service that the reader allowed; none when there is none. */
  | { readonly kind: "looked"; readonly findings: readonly Finding[] }
  | { readonly kind: "unknown-resource" }
  /** The article stands on a private network: no archive holds it, and none is told of it. */
  | { readonly kind: "not-public" };

export type SaveElsewhereOutcome =
  | { readonly kind: "saved"; readonly uri: string; readonly at: string }
  /** The archive said no, in its own words. */
  | { readonly kind: "refused"; readonly detail: string }
  | { readonly kind: "outage"; readonly detail: string }
  /** It was still at work when we stopped asking. */
  | { readonly kind: "unfinished" }
  /** The original is gone: what would be saved is what stands in its place. */
  | { readonly kind: "removed" }
  /** The reader has not agreed to it. */
  | { readonly kind: "not-allowed" }
  | { readonly kind: "permission-needed"; readonly origins: readonly string[] }
  | { readonly kind: "unknown-resource" }
  | { readonly kind: "not-public" };
