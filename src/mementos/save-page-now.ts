import { mementoUri } from "./memento-uri.ts";
import { readWaybackTime } from "./wayback-time.ts";

/** What "Save Page Now" of the Wayback Machine answered. */
export type SaveAnswer =
  | { readonly kind: "saved"; readonly uri: string; readonly at: string }
  /** It is at work; `job` is to be asked about. */
  | { readonly kind: "pending"; readonly job: string }
  /** It said no, in its own words. */
  | { readonly kind: "refused"; readonly detail: string }
  | { readonly kind: "unreadable"; readonly detail: string };

const HOST = "web.archive.org";
/** Match patterns of what is asked. */
export const WAYBACK_SAVE_ORIGINS: readonly string[] = [`https://${HOST}/*`];
const JOB = /^spn2-[0-9a-f]{8,64}$/;

export function saveRequest(address: string): string {
  return `https://${HOST}/save/${address}`;
}

export function statusRequest(job: string): string {
  return `https://${HOST}/save/status/${job}`;
}

/**
 * Reads the answer to the request to save: it is led on to the new copy, or gets a page that watches a
 * job (`spn.watchJob("spn2-…")`; both forms seen in public clients, e.g. bitdruid/python-wayback-machine-downloader).
 */
export function readSaveAnswer(status: number, finalUri: string, body: string): SaveAnswer {
  const saved = savedAt(finalUri);
  if (saved && status >= 200 && status < 300) return { kind: "saved", ...saved };
  const job = /spn\.watchJob\("([^"]{1,100})"/.exec(body)?.[1];
  if (job && JOB.test(job)) return { kind: "pending", job };
  if (status >= 400) return { kind: "refused", detail: `HTTP ${status}` };
  return { kind: "unreadable", detail: "The answer names neither a copy nor a job." };
}

/** Reads the state of a job: JSON with `status`, then `timestamp` and `original_url`, or `message`. */
export function readJobStatus(body: string, job: string): SaveAnswer {
  const answer = readObject(body);
  if (answer?.status === "pending") return { kind: "pending", job };
  if (answer?.status === "error")
    return { kind: "refused", detail: wordsOf(answer.message) ?? wordsOf(answer.status_ext) ?? "error" };
  if (answer?.status !== "success") return { kind: "unreadable", detail: "The job's state cannot be read." };
  const saved = savedAt(`https://${HOST}/web/${String(answer.timestamp)}/${String(answer.original_url)}`);
  return saved ? { kind: "saved", ...saved } : { kind: "unreadable", detail: "The job names no copy." };
}

function wordsOf(value: unknown): string | null {
  return typeof value === "string" ? value.slice(0, 300) : null;
}

function savedAt(text: string): { uri: string; at: string } | null {
  const uri = mementoUri(text, [HOST]);
  const digits = uri && /^\/web\/(\d{14})(?:[a-z]{2}_)?\/https?:\//i.exec(new URL(uri).pathname)?.[1];
  const at = digits ? readWaybackTime(digits) : null;
  return uri && at ? { uri, at } : null;
}

function readObject(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    // An error page in HTML: unreadable, and said so.
    return null;
  }
}
