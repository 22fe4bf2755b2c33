import { addressKey } from "../resource/canonical-uri.ts";
import { isPrivateTarget } from "../resource/is-private-target.ts";
import type { OriginalResource } from "../resource/original-resource.ts";
import { wechatIdentityOfUri, wechatUri } from "../resource/wechat-identity.ts";

type Addresses = Pick<OriginalResource, "uri" | "canonicalUri" | "aliases">;

/**
 * Under which addresses an archive may hold the article: the saved one, the canonical one and the other
 * known ones, each once. None names who shared or read it. Empty when none is public.
 */
export function addressesToAsk(resource: Addresses): readonly string[] {
  if (!isPublicAddress(resource.uri)) return [];
  const all = [resource.uri, resource.canonicalUri, ...resource.aliases].map(impersonalAddress);
  return [...new Set(all)].filter(isPublicAddress);
}

/** The address to be saved by an archive: the one that the reader saved; `null` when it is not public. */
export function addressToSave({ uri }: Pick<Addresses, "uri">): string | null {
  if (!isPublicAddress(uri)) return null;
  const address = impersonalAddress(uri);
  // Some sites answer under http alone.
  return uri.startsWith("http:") ? address.replace(/^https:/, "http:") : address;
}

/** Without what tells who shared the link. WeChat answers a long link only with the `sn` that vouches for it. */
function impersonalAddress(uri: string): string {
  const parsed = URL.parse(uri);
  const identity = parsed && wechatIdentityOfUri(parsed);
  if (!identity) return addressKey(uri);
  const sn = parsed.searchParams.get("sn") ?? "";
  return /^[0-9a-f]{16,64}$/i.test(sn) ? `${wechatUri(identity)}&sn=${sn}` : wechatUri(identity);
}

/** An archive can hold only what everybody can reach; an address inside a network must not leave it. */
function isPublicAddress(uri: string): boolean {
  const parsed = URL.parse(uri);
  if (!parsed || !/^https?:$/.test(parsed.protocol) || parsed.username || parsed.password) return false;
  return !isPrivateTarget(uri);
}
