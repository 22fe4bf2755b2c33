import type { Memento, MementoList } from "./memento.ts";
import { MEMENTO_LIMIT } from "./memento.ts";
import { mementoUri } from "./memento-uri.ts";

/** One link of an `application/link-format` document (RFC 6690). */
interface Link {
  readonly target: string;
  /** Lower-case names. The first of a name counts. */
  readonly parameters: ReadonlyMap<string, string>;
}

const TARGET = /\s*<([^<>\s]*)>/y;
const PARAMETER = /\s*;\s*([a-z0-9!#$&+.^_`|~-]+)\*?\s*(?:=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s";,]*)))?/iy;
const COMMA = /\s*,/y;

/**
 * Reads a TimeMap (RFC 7089, section 5). It comes from a foreign server: one pass from left to right,
 * and what does not follow the grammar makes all of it unreadable rather than half of it believed.
 * Mementos on other hosts than the archive's, or without a time, are left out.
 * @param hosts hosts on which this service's mementos stand
 */
export function parseTimeMap(text: string, hosts: readonly string[]): MementoList {
  const links = readLinks(text);
  if (!links) return { kind: "unreadable", detail: "The TimeMap is not in link format." };
  // An answer that speaks of no original is some other page that happens to fit.
  if (!links.some(({ parameters }) => relations(parameters).includes("original")))
    return { kind: "unreadable", detail: "The TimeMap names no original." };
  return { kind: "mementos", mementos: links.flatMap((link) => mementoOf(link, hosts) ?? []) };
}

function mementoOf({ target, parameters }: Link, hosts: readonly string[]): Memento | null {
  if (!relations(parameters).includes("memento")) return null;
  const time = Date.parse(parameters.get("datetime") ?? "");
  const uri = mementoUri(target, hosts);
  return uri && !Number.isNaN(time) ? { uri, at: new Date(time).toISOString(), status: null } : null;
}

function relations(parameters: Link["parameters"]): readonly string[] {
  return (parameters.get("rel") ?? "").toLowerCase().split(/\s+/);
}

/** `null` when the text breaks the grammar. A comma after the last link is common and harmless. */
function readLinks(text: string): Link[] | null {
  const links: Link[] = [];
  let at = 0;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found) at = pattern.lastIndex;
    return found;
  };
  while (text.slice(at, at + 4_096).trim() !== "" && links.length < MEMENTO_LIMIT) {
    const target = take(TARGET);
    if (!target) return null;
    const parameters = new Map<string, string>();
    for (let found = take(PARAMETER); found; found = take(PARAMETER)) {
      const name = (found[1] ?? "").toLowerCase();
      const value = found[2]?.replace(/\\(.)/g, "$1") ?? found[3] ?? "";
      if (!parameters.has(name)) parameters.set(name, value);
    }
    links.push({ target: target[1] ?? "", parameters });
    if (!take(COMMA)) return text.slice(at).trim() === "" ? links : null;
  }
  return links;
}
