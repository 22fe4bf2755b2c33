/** Path segments in which hosts name a size, a quality or a way of cutting, not a picture. */
const SIZE =
  /^(?:\d{1,4}|(?:w|h|c|s|fw|mw|orj|wap)_?\d{1,4}(?:[_x,-]\d{1,4})*|\d{1,4}x\d{1,4}|large|medium|small|thumb(?:nail)?s?|bmiddle|original|orig|woriginal|mw690|max|webp|jpe?g|png)$/i;
/** What hosts append to a file's name: `@640w`, `~tplv-…`, `!large`, `_720w`, `-300x200`. */
const VARIANT =
  /(?:[@~!].*|(?:_(?:\d{1,4}w?|b|r|hd|xl|l|m|s)|-\d{1,4}x\d{1,4})?(?:\.(?:jpe?g|png|gif|webp|avif|bmp|image))?)$/i;
/** Resizing services get the picture's own address as a parameter. */
const NESTED = ["url", "src", "image", "img"];

/**
 * The picture that an address names, whatever host of a delivery network serves it, in which size and
 * with which token: host, size, format and query make no difference. Only addresses of one article are
 * to be compared by it.
 */
export function imageIdentity(uri: string): string {
  const parsed = URL.parse(uri);
  if (!parsed || parsed.protocol === "data:") return uri;
  for (const name of NESTED) {
    const nested = parsed.searchParams.get(name);
    if (nested && /^(?:https?:)?\/\//.test(nested)) return imageIdentity(nested.replace(/^\/\//, "https://"));
  }
  const path = parsed.pathname.split("/").filter((segment) => segment !== "");
  const segments = path.filter((segment) => !SIZE.test(segment));
  const file = segments.pop() ?? "";
  const name = file.replace(VARIANT, "");
  // A long name is a picture's own; a short one ("1.jpg") needs its directory, a script ("show") its query.
  if (name.length >= 16) return name;
  return [...segments, name].join("/") + (/\.\w+$/.test(file) || file !== path.at(-1) ? "" : parsed.search);
}
