import { escapeHtml } from "./reading-document.ts";

/**
 * HTML that places the images which a saved article's own HTML does not, e.g. those of a picture
 * post: nothing that was saved stays out of sight. Empty when all are placed.
 * @param uris addresses of the capture's images, in reading order
 */
export function unplacedImages(html: string, uris: readonly string[], heading: string): string {
  const parsed = new DOMParser().parseFromString(html, "text/html");
  const placed = new Set(Array.from(parsed.querySelectorAll("img"), (image) => image.getAttribute("src")));
  const rest = uris.filter((uri) => !placed.has(uri));
  if (rest.length === 0) return "";
  const figures = rest.map((uri) => `<p><img src="${escapeHtml(uri)}"></p>`).join("");
  return `<h2>${escapeHtml(heading)}</h2>${figures}`;
}
