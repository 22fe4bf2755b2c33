import type { Cause } from "../fate/fate.ts";
import type { CheckOutcome } from "../messages/protocol.ts";
import { siteKey } from "../pace/site-key.ts";
import { isPrivateTarget } from "../resource/is-private-target.ts";
import { checkResource, type CheckDeps } from "./check-resource.ts";
import type { SiteGate } from "./site-gate.ts";

export interface CheckNowDeps extends CheckDeps {
  readonly gate: SiteGate;
}

/** A look that the reader asked for: it waits for what is under way at the site, and for nothing else. */
export async function checkNow(resourceId: string, deps: CheckNowDeps): Promise<CheckOutcome> {
  const resource = await deps.findResource(resourceId);
  if (!resource) return { kind: "unknown-resource" };
  if (isPrivateTarget(resource.uri)) return { kind: "private-network" };
  const origins = await deps.missingOrigins([deps.originOf(resource.uri)]);
  if (origins.length > 0) return { kind: "permission-needed", origins };
  const site = siteKey(resource.uri);
  return await deps.gate.ask(site, "reader", async () => {
    const outcome = await checkResource(resourceId, deps);
    await deps.gate.noteLook(site, refusalOf(outcome));
    return outcome;
  });
}

/** Why a look could not tell; `null` for one that could. */
export function refusalOf(outcome: CheckOutcome): Cause | null {
  return outcome.kind === "checked" && outcome.verdict.fate === "unverified" ? outcome.verdict.cause : null;
}
