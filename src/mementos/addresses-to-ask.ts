import { addressKey } from "../resource/canonical-uri.ts";
import type { OriginalResource } from "../resource/original-resource.ts";

/** Addresses of one article that are asked for: short links and mobile pages are often archived under their own. */
const MOST = 4;

/**
 * Under which addresses an archive may hold the article, without anything that names who shared or read
 * it: the saved one, the canonical one and the other known ones, each once. Empty when none is public.
 */
export function addressesToAsk(
  resource: Pick<OriginalResource, "uri" | "canonicalUri" | "aliases">,
): readonly string[] {
  const all = [resource.uri, resource.canonicalUri, ...resource.aliases].map(addressKey);
  return [...new Set(all)].filter(isPublicAddress).slice(0, MOST);
}

/** An archive can hold only what everybody can reach; an address inside a network must not leave it. */
export function isPublicAddress(uri: string): boolean {
  const parsed = URL.parse(uri);
  if (!parsed || !/^https?:$/.test(parsed.protocol) || parsed.username || parsed.password) return false;
  const host = parsed.hostname.replace(/\.$/, "");
  const isLiteral = host.startsWith("[") || /^\d+(?:\.\d+){3}$/.test(host);
  return !isLiteral && /\.[a-z0-9-]*[a-z][a-z0-9-]*$/i.test(host) && !INSIDE.test(host);
}

const INSIDE = /\.(?:local|localhost|internal|intranet|lan|home|corp|private|test|invalid|home\.arpa)$/i;
