import type { Memento, MementoList } from "./memento.ts";
import { MEMENTO_LIMIT } from "./memento.ts";
import { mementoUri } from "./memento-uri.ts";
import { readWaybackTime } from "./wayback-time.ts";

/**
 * Reads the answer of the Wayback CDX server with `output=json`: a row of names, then rows of text; nothing
 * at all, or `[]`, when it has no copy. Rows that are odd are left out; revisits (`-`) keep no status.
 * Source: internetarchive/wayback, wayback-cdx-server/README.md.
 */
export function parseCdx(text: string): MementoList {
  const rows = text.trim() === "" ? [] : readJson(text);
  if (!Array.isArray(rows)) return { kind: "unreadable", detail: "The CDX answer is not a list." };
  const [names, ...lines] = rows as unknown[];
  if (names === undefined) return { kind: "mementos", mementos: [] };
  const places = columnsOf(names);
  if (!places) return { kind: "unreadable", detail: "The CDX answer does not name its columns." };
  const mementos = lines.slice(0, MEMENTO_LIMIT).flatMap((line) => mementoOf(line, places) ?? []);
  return { kind: "mementos", mementos };
}

interface Places {
  readonly time: number;
  readonly original: number;
  readonly status: number;
}

function columnsOf(names: unknown): Places | null {
  if (!Array.isArray(names)) return null;
  const [time = -1, original = -1, status = -1] = ["timestamp", "original", "statuscode"].map((name) =>
    names.indexOf(name),
  );
  return time < 0 || original < 0 || status < 0 ? null : { time, original, status };
}

function mementoOf(line: unknown, places: Places): Memento | null {
  if (!Array.isArray(line)) return null;
  const [time, original, status] = [places.time, places.original, places.status].map((at) =>
    String(line[at]),
  );
  const at = readWaybackTime(time ?? "");
  if (!at || !/^https?:\/\//i.test(original ?? "")) return null;
  const uri = mementoUri(`https://web.archive.org/web/${time}/${original}`, ["web.archive.org"]);
  if (!uri) return null;
  return { uri, at, status: /^\d{3}$/.test(status ?? "") ? Number(status) : null };
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Its error pages are HTML: no list, and said so.
    return null;
  }
}
