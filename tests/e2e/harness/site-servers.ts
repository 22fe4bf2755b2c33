import { serveSites } from "../../../scripts/serve/serve-sites.ts";
import type { SiteServer } from "../../../scripts/serve/serve-sites.ts";

/** Servers that no test uses just now. A spare browser is bound to one of them from its start. */
const idle: SiteServer[] = [];

/** A server without routes that nobody has asked anything. */
export async function takeSites(): Promise<SiteServer> {
  return idle.pop() ?? serveSites();
}

/** To be called once no browser is left that could ask. */
export function leaveSites(sites: SiteServer): void {
  sites.routes.clear();
  sites.seen.length = 0;
  idle.push(sites);
}

export async function closeSites(): Promise<void> {
  await Promise.all(idle.splice(0).map((sites) => sites.close()));
}
