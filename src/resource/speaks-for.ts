import { addressKey } from "./canonical-uri.ts";
import type { OriginalResource } from "./original-resource.ts";
import { sisterAddresses } from "./sister-addresses.ts";

/**
 * Whether what stands at `uri` may say that this article is gone. Its own address may, on its desktop
 * and mobile hosts, and so may another address of the host that it was saved from. An address on another
 * host may not, though the article was once met there: a page names its article itself, and could thus
 * have another's called removed.
 */
export function speaksFor(resource: OriginalResource, uri: string): boolean {
  const key = addressKey(uri);
  const own = [resource.canonicalUri, addressKey(resource.uri)];
  if (own.includes(key) || sisterAddresses(key).some((sister) => own.includes(sister))) return true;
  return resource.aliases.includes(key) && hostOf(uri) === hostOf(resource.uri);
}

function hostOf(uri: string): string | null {
  return URL.parse(uri)?.hostname ?? null;
}
