import type { MementoList } from "./memento.ts";
import { mementoUri } from "./memento-uri.ts";
import { readWaybackTime } from "./wayback-time.ts";

/**
 * Reads the answer of the Wayback availability API: `archived_snapshots.closest{available,url,timestamp,status}`,
 * or an empty `archived_snapshots` when it has, or finds, none.
 */
export function parseAvailability(text: string): MementoList {
  const answer = readObject(text);
  const snapshots = asObject(answer?.archived_snapshots);
  if (!snapshots) return { kind: "unreadable", detail: "The availability answer has no archived_snapshots." };
  const closest = asObject(snapshots.closest);
  if (!closest || closest.available !== true) return { kind: "mementos", mementos: [] };
  const at = readWaybackTime(String(closest.timestamp));
  const uri = mementoUri(String(closest.url), ["web.archive.org"]);
  if (!at || !uri) return { kind: "unreadable", detail: "The availability answer names no usable copy." };
  const status = /^\d{3}$/.test(String(closest.status)) ? Number(closest.status) : null;
  return { kind: "mementos", mementos: [{ uri, at, status }] };
}

function readObject(text: string): Readonly<Record<string, unknown>> | null {
  try {
    return asObject(JSON.parse(text));
  } catch {
    // An error page in HTML: unreadable, and said so.
    return null;
  }
}

function asObject(value: unknown): Readonly<Record<string, unknown>> | null {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : null;
}
