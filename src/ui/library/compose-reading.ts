import { i18n } from "#i18n";
import type { Capture } from "../../capture/capture.ts";
import { formatDate } from "../format-date.ts";
import { readingDocument, textAsHtml } from "./reading-document.ts";
import { sanitiseSavedHtml } from "./sanitise-saved-html.ts";
import type { SavedImages } from "./saved-image.ts";
import { unplacedImages } from "./unplaced-images.ts";

export interface Reading {
  /** For `srcdoc` of a frame with an empty sandbox. */
  readonly document: string;
  /** The article's HTML could not be made safe here, so its plain text is shown. */
  readonly textOnly: boolean;
}

/** Sets a capture for reading, with its archived images. */
export function composeReading(capture: Capture, images: SavedImages, bodyOnly: boolean): Reading {
  const labels = { missing: i18n.t("copy.missingImage"), damaged: i18n.t("copy.damagedImage") };
  const extra = unplacedImages(capture.html, [...images.keys()], i18n.t("copy.otherImages"));
  const safe = sanitiseSavedHtml(capture.html + extra, images, labels);
  const document = readingDocument({
    language: capture.language,
    bodyOnly,
    title: capture.title ?? i18n.t("library.untitled"),
    byline: bylineOf(capture),
    body: safe ?? textAsHtml(capture.text),
  });
  return { document, textOnly: safe === null };
}

function bylineOf(capture: Capture): string {
  const language = i18n.t("languageTag");
  const published = capture.publishedAt && formatDate(capture.publishedAt, new Date(), language).short;
  return [capture.outlet, capture.author, published].filter(Boolean).join(" · ");
}
