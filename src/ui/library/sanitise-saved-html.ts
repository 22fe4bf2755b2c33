import DOMPurify from "dompurify";
import type { Config } from "dompurify";
import type { SavedImages } from "./saved-image.ts";

/** Words for images that cannot be shown. */
export interface ImageLabels {
  readonly missing: string;
  readonly damaged: string;
}

const TAGS =
  `a abbr article b bdi bdo blockquote br caption center cite code col colgroup dd del dfn div dl dt em
  figcaption figure h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q rp rt ruby s samp section small span
  strong sub sup table tbody td tfoot th thead time tr u ul var wbr`.split(/\s+/);

const ATTRIBUTES = ["alt", "colspan", "dir", "lang", "reversed", "rowspan", "span", "src", "start", "title"];

/**
 * Text, structure and pictures, nothing else: no style, no media, no form, no SVG or MathML, and the
 * only addresses that pass are pictures given as data. Everything remote is dropped.
 */
const PROFILE: Config = {
  ALLOWED_TAGS: TAGS,
  ALLOWED_ATTR: ATTRIBUTES,
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  ALLOWED_URI_REGEXP: /^data:image\//,
  ALLOWED_NAMESPACES: ["http://www.w3.org/1999/xhtml"],
};

/**
 * Makes a saved article's HTML fit to be shown: the first of two layers, the other being the frame's
 * sandbox and policy (neither alone stops every leak, together they stop all that are known). Run at
 * every display, since an archive can be imported. `null` when the sanitiser does not work here.
 */
export function sanitiseSavedHtml(html: string, images: SavedImages, labels: ImageLabels): string | null {
  if (!DOMPurify.isSupported) return null;
  const sanitiser = DOMPurify(window);
  sanitiser.addHook("beforeSanitizeAttributes", (node) => {
    if (node.nodeName === "A") nameTarget(node);
    if (node.nodeName === "IMG") fillImage(node, images, labels);
  });
  return sanitiser.sanitize(html, PROFILE);
}

/** A link leads nowhere; where it led can be read on hover. */
function nameTarget(link: Element): void {
  const target = link.getAttribute("href");
  if (target && /^https?:\/\//i.test(target)) link.setAttribute("title", target);
}

/** Puts the archived bytes in; without them the image keeps no source and shows its label. */
function fillImage(element: Element, images: SavedImages, labels: ImageLabels): void {
  const image = images.get(element.getAttribute("src") ?? "");
  element.removeAttribute("src");
  if (image?.kind === "bytes") return element.setAttribute("src", image.dataUri);
  const label = image?.kind === "damaged" ? labels.damaged : labels.missing;
  element.setAttribute("alt", [label, element.getAttribute("alt")].filter(Boolean).join(": "));
}
