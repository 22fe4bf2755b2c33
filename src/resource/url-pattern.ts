/**
 * The reader's URL patterns: `*` stands for any run of characters, a missing scheme for http and
 * https, a missing path for every path. `*.example.cn` includes `example.cn` itself, as in a
 * browser's match patterns.
 */
export function matchesPattern(pattern: string, uri: string): boolean {
  return patternToRegExp(pattern).test(withoutFragment(uri));
}

/** The pattern's host part in lower case, wildcards included. */
export function patternHost(pattern: string): string {
  return splitPattern(pattern).host.toLowerCase();
}

function splitPattern(pattern: string): { scheme: string; host: string; path: string } {
  const [, scheme = "*", rest = ""] = /^(?:([a-z*]+):\/\/)?(.*)$/i.exec(pattern.trim()) ?? [];
  const slash = rest.search(/[/?]/);
  const host = slash < 0 ? rest : rest.slice(0, slash);
  return { scheme, host, path: slash < 0 ? "/*" : rest.slice(slash) };
}

function patternToRegExp(pattern: string): RegExp {
  const { scheme, host, path } = splitPattern(pattern);
  const schemePart = scheme === "*" ? "https?" : escape(scheme);
  const hostPart = host.startsWith("*.") ? `(?:[^/]+\\.)?${wild(host.slice(2))}` : wild(host);
  const portPart = /:\d+$/.test(host) ? "" : "(?::\\d+)?";
  return new RegExp(`^${schemePart}://${hostPart}${portPart}${wild(path)}$`, "i");
}

/** Runs of stars are folded into one, or a pattern could make the match exponential. */
function wild(part: string): string {
  return part.split(/\*+/).map(escape).join("[^]*?");
}

function escape(literal: string): string {
  return literal.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

function withoutFragment(uri: string): string {
  const hash = uri.indexOf("#");
  return hash < 0 ? uri : uri.slice(0, hash);
}
