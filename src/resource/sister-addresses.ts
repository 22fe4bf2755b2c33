const VARIANTS = ["", "www.", "m.", "wap.", "3g.", "h5.", "mobile."];
const VARIANT_HOST = /^(?:www|m|wap|3g|h5|mobile)\./;

/**
 * Addresses at which the same site may serve the same article: its desktop and mobile hosts, with the
 * same path, with and without a last slash. None for paths that name no article by a number, since home
 * pages and channels differ from host to host. Whoever uses one must compare the texts.
 * @param key an address in the form of `addressKey`; the answers have it too
 */
export function sisterAddresses(key: string): readonly string[] {
  const uri = URL.parse(key);
  if (!uri || !/^https?:$/.test(uri.protocol) || !namesArticle(uri)) return [];
  const base = uri.host.replace(VARIANT_HOST, "");
  if (!base.includes(".") || /^[\d.:]+$/.test(base)) return [];
  const rest = key.slice(key.indexOf("/", "https://".length) + uri.pathname.length);
  const path = uri.pathname.replace(/\/+$/, "");
  // A file is no folder: its name takes no slash.
  const paths = /\.[a-z]{3,5}$/i.test(path) ? [path] : [path, `${path}/`];
  const all = VARIANTS.flatMap((variant) => paths.map((one) => `https://${variant}${base}${one}${rest}`));
  return all.filter((address) => address !== key);
}

/** A run of five or more letters and digits, a digit among them: what article numbers look like. */
function namesArticle(uri: URL): boolean {
  const runs = `${uri.pathname}${uri.search}`.match(/[a-z0-9]{5,}/gi) ?? [];
  return runs.some((run) => /\d/.test(run));
}
