import { CONTENT_CONTAINERS } from "./content-containers.ts";
import { hostPublisher, siteOf } from "./registry.ts";
import { THREADS } from "./threads.ts";

const WECHAT = ["#js_article", "#img-content"];

/**
 * Elements by which a page may show that it holds an article although its address is a list's: without
 * any of them, and without a word in its metadata, strict extraction refuses it. `null` where a page may
 * hold its article in a script.
 */
export function vouchingSelectors(uri: URL): readonly string[] | null {
  const site = siteOf(uri);
  if (hostPublisher(uri) || site?.served) return null;
  const posts = [site?.parts ?? [], ...THREADS.map(({ parts }) => parts)].flatMap(([main]) => main ?? []);
  return [...WECHAT, ...(site?.body ?? []), ...CONTENT_CONTAINERS, ...posts];
}
