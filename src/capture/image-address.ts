/** Attributes in which pages keep the real address until a picture scrolls into view, best first. */
const LAZY = [
  "data-src", "data-original", "data-original-src", "data-actualsrc", "data-lazy-src", "data-lazyload", "data-lazy",
  "data-url", "data-hi-res-src", "data-full-src", "data-img-src", "data-croporisrc", "data-backsrc", "data-echo",
  "zoomfile", "file", "original", "_src", "src2", "real_src", "data-ks-lazyload", "lazy-src", "lazysrc",
  "ess-data", "data-imgsrc", "data-imageurl", "data-lazyload-src", "data-flickity-lazyload",
]; // prettier-ignore

/** The same for sets of sizes. */
const SETS = ["data-srcset", "data-lazy-srcset", "data-original-set", "srcset"];

/** Any other attribute of a picture without an address of its own, if what it holds is certainly a picture's. */
const FILE = /^(?:https?:)?\/{1,2}\S+\.(?:jpe?g|png|gif|webp|avif)(?:[?!@]\S*)?$/i;

const PLACEHOLDER =
  /(?:^data:image\/(?:gif|svg\+xml|png);base64,.{0,400}$)|(?:\/|^)(?:blank|spacer|space|pixel|transparent|loading|lazy(?:load)?|placeholder|grey|gray|1x1|default_?(?:img|pic)?|nopic|none|empty|t)\.(?:gif|png|jpe?g|svg)/i;

/** Shorter ones are placeholders, icons and blurred previews; longer ones would be stored four times over. */
const INLINE_LENGTH = { least: 4_000, most: 700_000 };
const INLINE = /^data:image\/(?:png|jpe?g|gif|webp|avif|bmp);base64,[A-Za-z0-9+/]+={0,2}$/i;

/**
 * Address of the picture an `<img>` stands for: lazy attributes before `src` when that is a
 * placeholder, the widest candidate of a `srcset`; absolute http(s), or else a picture that stands in
 * the page itself as `data:`. `null` for placeholders and for nothing.
 */
export function imageAddress(image: Element, base: string): string | null {
  const names = new Set(image.getAttributeNames());
  const lazy = LAZY.filter((name) => names.has(name))
    .map((name) => addressIn(image.getAttribute(name)))
    .find((value) => isAddress(value));
  const source = image.getAttribute("src");
  const sets = [...SETS.map((name) => image.getAttribute(name)), pictureSet(image)];
  const candidates = [
    lazy,
    widestOf(image, source),
    isPlaceholder(source) ? null : source,
    ...sets.map(widest),
    source,
    isPlaceholder(source) ? unknownLazy(image) : null,
  ];
  for (const candidate of candidates) {
    const absolute = candidate && !isPlaceholder(candidate) ? absoluteHttp(candidate, base) : null;
    if (absolute) return absolute;
  }
  return isInlinePicture(source) ? source.trim() : null;
}

/** Whether an address is a whole picture, large enough to be content. */
export function isInlinePicture(address: string | null): address is string {
  const length = address?.trim().length ?? 0;
  return length >= INLINE_LENGTH.least && length <= INLINE_LENGTH.most && INLINE.test(address?.trim() ?? "");
}

/** Resolves an address; `null` unless the result is http(s). */
export function absoluteHttp(address: string, base: string): string | null {
  const uri = URL.parse(address.trim(), base);
  return uri && /^https?:$/.test(uri.protocol) ? uri.href : null;
}

/** Some scripts take settings as JSON: `{"src":"…"}`. */
function addressIn(value: string | null): string | null {
  if (!value || !/^\s*[[{]/.test(value)) return value;
  const named = /"(?:src|url|original|image)"\s*:\s*"([^"\\]*(?:\\.[^"\\]*)*)"/i.exec(value)?.[1];
  return named?.replaceAll("\\/", "/") ?? null;
}

function unknownLazy(image: Element): string | null {
  const values = [...image.attributes].map(({ value }) => addressIn(value)?.trim() ?? "");
  return values.find((value) => FILE.test(value) && !isPlaceholder(value)) ?? null;
}

function isAddress(value: string | null): boolean {
  return value !== null && /[/.]/.test(value) && !/\s/.test(value.trim()) && !isPlaceholder(value);
}

function isPlaceholder(source: string | null): boolean {
  return source === null || source.trim() === "" || PLACEHOLDER.test(source);
}

/** The widest of a set to which `src` itself belongs: then they are sizes of one picture. */
function widestOf(image: Element, source: string | null): string | null {
  const set = image.getAttribute("srcset");
  const listed = (set ?? "").split(/[\s,]+/).includes(source?.trim() ?? "");
  return source && listed ? widest(set) : null;
}

function pictureSet(image: Element): string | null {
  const picture = image.parentElement?.localName === "picture" ? image.parentElement : null;
  const sources = [...(picture?.querySelectorAll("source[srcset], source[data-srcset]") ?? [])];
  const sets = sources.map((source) => source.getAttribute("data-srcset") ?? source.getAttribute("srcset"));
  return sets.find((set) => !isPlaceholder(widest(set))) ?? null;
}

function widest(set: string | null): string | null {
  if (!set) return null;
  // An address ends at white space and may hold commas, but not at its end (HTML, "parse a srcset attribute").
  const candidates = [...set.matchAll(/[\s,]*(\S*[^\s,])(?:\s+([^\s,][^,]*))?\s*(?:,|$)/g)].map(
    ([, address = "", size]) => ({ address, size: Number.parseFloat(size ?? "1") || 1 }),
  );
  candidates.sort((a, b) => b.size - a.size);
  return candidates[0]?.address ?? null;
}
