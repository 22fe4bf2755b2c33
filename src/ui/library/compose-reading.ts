import { i18n } from "#i18n";
import type { Capture } from "../../capture/capture.ts";
import { formatDate } from "../format-date.ts";
import { escapeHtml, readingDocument, textAsHtml } from "./reading-document.ts";
import { sanitiseSavedHtml } from "./sanitise-saved-html.ts";
import type { SavedImages } from "./saved-image.ts";

export interface Reading {
  /** For `srcdoc` of a frame with an empty sandbox. */
  readonly document: string;
  /** The article's HTML could not be made safe here, so its plain text is shown. */
  readonly textOnly: boolean;
}

/** Sets a capture for reading, with its archived images. */
export function composeReading(capture: Capture, images: SavedImages, bodyOnly: boolean): Reading {
  const labels = { missing: i18n.t("copy.missingImage"), damaged: i18n.t("copy.damagedImage") };
  const unplaced = unplacedImages(capture, images);
  const safe = sanitiseSavedHtml(capture.html + unplaced, images, labels);
  const document = readingDocument({
    language: capture.language,
    bodyOnly,
    title: capture.title ?? i18n.t("library.untitled"),
    byline: bylineOf(capture),
    body: safe ?? textAsHtml(capture.text),
  });
  return { document, textOnly: safe === null };
}

/** Images of the article that its HTML does not place, e.g. those of a picture post, follow the text. */
function unplacedImages(capture: Capture, images: SavedImages): string {
  const parsed = new DOMParser().parseFromString(capture.html, "text/html");
  const placed = new Set([...parsed.querySelectorAll("img")].map((image) => image.getAttribute("src")));
  const rest = [...images.keys()].filter((uri) => !placed.has(uri));
  if (rest.length === 0) return "";
  const figures = rest.map((uri) => `<p><img src="${escapeHtml(uri)}"></p>`).join("");
  return `<h2>${escapeHtml(i18n.t("copy.otherImages"))}</h2>${figures}`;
}

function bylineOf(capture: Capture): string {
  const language = i18n.t("languageTag");
  const published = capture.publishedAt && formatDate(capture.publishedAt, new Date(), language).short;
  return [capture.outlet, capture.author, published].filter(Boolean).join(" · ");
}
