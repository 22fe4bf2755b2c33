import type { PageLine } from "./page-lines.ts";

/**
 * Whether a page is a list of links (home page, channel, search result) rather than an article: its
 * body is mostly links. `strict` also refuses addresses that name no article, for automatic capture.
 */
export function isListPage(uri: URL, body: readonly PageLine[], vouched: boolean, strict: boolean): boolean {
  const total = body.reduce((sum, line) => sum + line.text.length, 0);
  const linked = body.reduce((sum, line) => sum + Math.min(line.linked, line.text.length), 0);
  const prose = body
    .filter((line) => line.linked < line.text.length / 3)
    .reduce((sum, line) => sum + line.text.length, 0);
  if (linked > total * 0.6 && body.length >= 6 && prose < 400) return true;
  if (vouched) return false;
  // Results and channels with abstracts: a linked headline over every few lines.
  const headlines = body.filter(
    (line) => line.text.length >= 8 && line.linked > line.text.length * 0.8,
  ).length;
  if (headlines >= 6 && headlines > body.length * 0.25) return true;
  const listAddress = isListAddress(uri);
  if (strict && listAddress) return true;
  return listAddress && linked > total * 0.3;
}

/** The address of a site's home page, and of nothing that a query or a script's route names. */
export function isHomeAddress(uri: URL): boolean {
  return (
    /^\/+$/.test(pathOf(uri)) &&
    !/[?&](?:id|p|aid|articleid|newsid|contentid|mid)=\w*\d/i.test(uri.search) &&
    !/\d{3,}/.test(uri.hash)
  );
}

/** The path without the name that servers give to a folder's own page. */
function pathOf(uri: URL): string {
  return uri.pathname.replace(/\/(?:index|default|home|main)(?:_\d+)?\.(?:s?html?|php|aspx?|jsp)$/i, "/");
}

/** Addresses of home pages, channels and searches: no file, no number, no slug. */
export function isListAddress(uri: URL): boolean {
  const path = pathOf(uri);
  if (/^\/+$/.test(path)) return isHomeAddress(uri);
  if (
    /\/(?:search|so|tag|tags|topic|topics|list|category|channel|author|archive|archives)(?:\/[^/]*)?\/?$/i.test(
      path,
    ) &&
    !/\d{5,}/.test(path)
  )
    return true;
  return path.endsWith("/") && !/\d{3,}|-/.test(path);
}
