/**
 * The reader's URL patterns: `*` stands for any run of characters, a missing scheme for http and
 * https, a missing path for every path. `*.example.cn` includes `example.cn` itself, as in a
 * browser's match patterns.
 */
export function matchesPattern(pattern: string, uri: string): boolean {
  if (!URL.canParse(uri)) return false;
  const { protocol, host, pathname, search } = new URL(uri);
  const parts = splitPattern(pattern);
  const hasPort = /:\d+$/.test(parts.host);
  return (
    (parts.scheme === "*" || protocol === `${parts.scheme.toLowerCase()}:`) &&
    hostMatches(parts.host.toLowerCase(), hasPort ? host : host.replace(/:\d+$/, "")) &&
    matchesWild(parts.path, pathname + search)
  );
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

function hostMatches(pattern: string, host: string): boolean {
  return matchesWild(pattern, host) || (pattern.startsWith("*.") && matchesWild(pattern.slice(2), host));
}

/**
 * Matches `*` as any run. Goes back to the last star only, so the time is at most the product of the
 * lengths; a regular expression would take exponential time on patterns a reader may paste.
 */
function matchesWild(pattern: string, text: string): boolean {
  let [p, t, star, resume] = [0, 0, -1, 0];
  while (t < text.length) {
    if (pattern[p] === "*") [star, resume, p] = [p, t, p + 1];
    else if (pattern[p] === text[t]) [p, t] = [p + 1, t + 1];
    else if (star >= 0) [p, resume, t] = [star + 1, resume + 1, resume + 1];
    else return false;
  }
  while (pattern[p] === "*") p++;
  return p === pattern.length;
}
