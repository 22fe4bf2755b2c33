import type { ArchiveAnswer, ArchiveRequest } from "../browser/ask-archive.ts";
import type { Capture } from "../capture/capture.ts";
import type { Observation } from "../fate/observation.ts";
import { removalWindow } from "../fate/removal-window.ts";
import { addressesToAsk } from "../mementos/addresses-to-ask.ts";
import { LOOK_SERVICES, type LookService, type ServiceRow } from "../mementos/archive-services.ts";
import { offerMementos, type LifeBounds } from "../mementos/offer-mementos.ts";
import type { Finding, LookOutcome } from "../messages/elsewhere-outcome.ts";
import type { OriginalResource } from "../resource/original-resource.ts";
import type { Settings } from "../settings/settings.ts";
import { listMementos } from "./list-mementos.ts";
import { proveMementos } from "./prove-mementos.ts";

export interface LookDeps {
  readonly now: () => Date;
  readonly settings: () => Promise<Settings>;
  readonly findResource: (id: string) => Promise<OriginalResource | null>;
  readonly capturesOf: (resourceId: string) => Promise<Capture[]>;
  readonly observationsOf: (resourceId: string) => Promise<Observation[]>;
  readonly missingOrigins: (origins: readonly string[]) => Promise<string[]>;
  readonly askArchive: (request: ArchiveRequest) => Promise<ArchiveAnswer>;
}

/** Copies of one service that are shown; more of the same tell nothing more. */
const SHOWN = 8;

/**
 * Asks the archives that the reader allowed for copies of an article from before its removal. Nothing of
 * the answers is kept, and whoever was not allowed is not asked.
 */
export async function lookElsewhere(resourceId: string, deps: LookDeps): Promise<LookOutcome> {
  const resource = await deps.findResource(resourceId);
  if (!resource) return { kind: "unknown-resource" };
  const addresses = addressesToAsk(resource);
  if (addresses.length === 0) return { kind: "not-public" };
  const settings = await deps.settings();
  const life = await lifeOf(resource, deps);
  const allowed = LOOK_SERVICES.filter(({ id }) => isAllowed(id, settings));
  const findings = await Promise.all(allowed.map((service) => askService(service, addresses, life, deps)));
  return { kind: "looked", findings };
}

function isAllowed(service: LookService, { askWayback, askMemgator }: Settings): boolean {
  return service === "wayback" ? askWayback : askMemgator;
}

async function lifeOf(resource: OriginalResource, deps: LookDeps): Promise<LifeBounds> {
  const captures = await deps.capturesOf(resource.id);
  const window = removalWindow(await deps.observationsOf(resource.id), captures, deps.now());
  return {
    publishedAt: resource.publishedAt,
    lastAlive: window?.lastAlive?.at ?? resource.lastCapturedAt,
    firstRemoved: window?.firstRemoved.at ?? null,
  };
}

async function askService(
  service: ServiceRow,
  addresses: readonly string[],
  life: LifeBounds,
  deps: LookDeps,
): Promise<Finding> {
  const origins = await deps.missingOrigins(service.origins);
  if (origins.length > 0) return { service: service.id, kind: "permission-needed", origins };
  const listed = await listMementos(service, addresses, life, deps);
  const proven = await proveMementos(service, listed.mementos, life, deps);
  const offered = offerMementos(proven.mementos, life).slice(0, SHOWN);
  const outage = listed.outage ?? proven.outage;
  if (offered.length > 0) return { service: service.id, kind: "copies", mementos: offered, outage };
  return outage === null
    ? { service: service.id, kind: "none" }
    : { service: service.id, kind: "outage", detail: outage };
}
