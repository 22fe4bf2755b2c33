/** Digits and letters of a made-up name: more than any site has pages. */
const LENGTH = 16;

/**
 * An address of the same form as an article's at which nothing can stand: the same directory, another
 * name, drawn by chance. `null` for front pages, which have no name to replace.
 * @param random gives numbers from 0 up to, not including, 1
 */
export function impossibleUri(uri: string, random: () => number): string | null {
  const parsed = URL.parse(uri);
  if (!parsed || !/^https?:$/.test(parsed.protocol)) return null;
  parsed.hash = "";
  const segments = parsed.pathname.split("/");
  const at = segments.findLastIndex((segment) => segment !== "" && !/^index\.\w+$/.test(segment));
  const script = at < 0 || /\.(?:php|aspx?|jsp|do)$/i.test(segments[at] ?? "");
  if (script) return withOtherParameter(parsed, random);
  segments[at] = otherName(segments[at] ?? "", random);
  parsed.pathname = segments.join("/");
  parsed.search = "";
  return parsed.href;
}

/** `article.php?id=12`: the longest value names the article. */
function withOtherParameter(uri: URL, random: () => number): string | null {
  const values = [...uri.searchParams].toSorted(([, a], [, b]) => b.length - a.length);
  const [name, value] = values[0] ?? [];
  if (name === undefined || value === undefined || value === "") return null;
  uri.searchParams.set(name, otherName(value, random));
  return uri.href;
}

/** Digits stay digits, or another part of the site would answer; the ending of a file stays. */
function otherName(name: string, random: () => number): string {
  const ending = /\.[a-z]{2,5}$/i.exec(name)?.[0] ?? "";
  const alphabet = /^\d+$/.test(name.slice(0, name.length - ending.length))
    ? "123456789"
    : "bcdfghjkmnpqrstvwxz";
  const letters = Array.from({ length: LENGTH }, () =>
    alphabet.charAt(Math.floor(random() * alphabet.length)),
  );
  return letters.join("") + ending;
}
