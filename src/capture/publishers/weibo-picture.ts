/**
 * The full size of a picture of Weibo's: one file stands under several names of sizes. `null` for what is
 * no picture of a post: heads (`crop.`), badges and expressions stand elsewhere.
 * Seen in `pics[].large.url` and in crawlers, 2014–2026.
 */
export function weiboPicture(address: string): string | null {
  const uri = URL.parse(address, "https://weibo.com/");
  if (!uri || !/^(?:wx|ww|ws)\d*\.sinaimg\.cn$/.test(uri.hostname)) return null;
  const file = /^\/(?!crop\.)[\w.]+\/([\w-]+\.(?:jpe?g|gif|png|webp))$/i.exec(uri.pathname)?.[1];
  return file ? `https://${uri.hostname}/large/${file}` : null;
}

/** Addresses in order, each file once, whatever host serves it. */
export function onceEach(addresses: readonly (string | null)[]): readonly string[] {
  const files = new Map<string, string>();
  for (const address of addresses)
    if (address !== null && !files.has(fileOf(address))) files.set(fileOf(address), address);
  return [...files.values()];
}

function fileOf(address: string): string {
  return address.slice(address.lastIndexOf("/"));
}
