import { registrableDomain } from "../resource/registrable-domain.ts";

/** The site that an address belongs to, for the purposes of politeness: `m.` and `www.` are one. */
export function siteKey(uri: string): string {
  return registrableDomain(new URL(uri).hostname);
}
