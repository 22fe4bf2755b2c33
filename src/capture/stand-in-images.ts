/** Names of a player's boxes. What stands in them is dropped with the controls. */
const PLAYER = /video|player/i;
/** Boxes of a player are nested some levels deep. */
const LEVELS = 6;

/**
 * Puts an `<img>` where a page shows a picture by another element: AMP's `<amp-img>`, the poster of a
 * `<video>`, an `<object>` or `<embed>` of an image. Changes `root`, which must be a copy.
 */
export function placeStandIns(root: Element): void {
  for (const element of root.querySelectorAll("amp-img, video[poster], object, embed[type^='image/']")) {
    if (element.localName === "amp-img") openAmp(element);
    else if (element.localName === "video") placePoster(element);
    else openObject(element);
  }
}

/** One that was loaded, or that has a copy for readers without scripts, holds an `<img>` already. */
function openAmp(element: Element): void {
  if (element.querySelector("img") === null)
    element.append(imageLike(element, ["src", "srcset", "alt", "width", "height"]));
}

/** Before the player's boxes. */
function placePoster(video: Element): void {
  let outermost = video;
  let at = video.parentElement;
  for (let level = 0; level < LEVELS && at && PLAYER.test(namesOf(at)); level++, at = at.parentElement)
    outermost = at;
  const image = imageLike(video, []);
  image.setAttribute("src", video.getAttribute("poster") ?? "");
  outermost.before(image);
}

/** What an object falls back to is the page's own word for its picture. */
function openObject(element: Element): void {
  const fallback = element.querySelector("img");
  if (fallback) element.replaceWith(fallback);
  else if (/^image\//i.test(element.getAttribute("type") ?? "")) {
    const image = imageLike(element, ["width", "height"]);
    image.setAttribute("src", element.getAttribute("data") ?? element.getAttribute("src") ?? "");
    element.replaceWith(image);
  }
}

function imageLike(element: Element, attributes: readonly string[]): Element {
  const image = element.ownerDocument.createElement("img");
  for (const name of attributes) {
    const value = element.getAttribute(name);
    if (value !== null) image.setAttribute(name, value);
  }
  return image;
}

function namesOf(element: Element): string {
  return `${element.localName} ${element.getAttribute("class") ?? ""} ${element.getAttribute("id") ?? ""}`;
}
