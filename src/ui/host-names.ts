/** Names that a note has room for. */
const SHOWN = 5;

/** The hosts of match patterns, as a sentence names them: `*://*.img.example/*` → `img.example`. */
export function hostNames(origins: readonly string[]): string {
  const hosts = origins.map((origin) => origin.replace(/^\*:\/\/(?:\*\.)?|\/\*$/g, ""));
  const rest = hosts.length > SHOWN ? [`… (+${hosts.length - SHOWN})`] : [];
  return [...hosts.slice(0, SHOWN), ...rest].join(", ");
}
