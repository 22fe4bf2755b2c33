import { isPrivateTarget } from "../resource/is-private-target.ts";
import { originPattern } from "../resource/origins-for-rule.ts";
import { watchPreset } from "../resource/watch-presets.ts";

/**
 * What is asked for before these pages are fetched: their own hosts, and for WeChat the hosts of its
 * pictures, without which its articles are half a copy.
 */
export function originsForLinks(uris: readonly string[]): string[] {
  const hosts = [...new Set(uris.filter((uri) => !isPrivateTarget(uri)).map((uri) => new URL(uri).hostname))];
  const wechat = watchPreset("wechat");
  const pictures = wechat && hosts.some((host) => wechat.hosts.includes(host)) ? wechat.imageHosts : [];
  return [...hosts.map((host) => `*://${host}/*`), ...pictures.map(originPattern)];
}
