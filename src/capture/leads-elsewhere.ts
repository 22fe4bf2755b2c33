import { absoluteHttp } from "./image-address.ts";
import { sameFile } from "./same-file.ts";

/** Whether a picture is a link to another page. One to this page, or to its own larger copy, is not. */
export function leadsElsewhere(image: Element, uri: string, base: string): boolean {
  const href = image.closest("a[href]")?.getAttribute("href");
  const target = href ? absoluteHttp(href, base) : null;
  return target !== null && !sameFile(target, uri) && pageOf(target) !== pageOf(base);
}

function pageOf(uri: string): string {
  return uri.replace(/[?#].*$/s, "");
}
