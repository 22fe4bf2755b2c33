import { parseBundle, type Bundle } from "../exchange/parse-bundle.ts";
import type { ImportOutcome } from "../messages/protocol.ts";

export interface ImportDeps {
  /** What is behind a `blob:` address of one of our own pages. */
  readonly readBlob: (blobUri: string) => Promise<Blob>;
  /** Writes everything or nothing. */
  readonly importBundle: (
    bundle: Bundle,
  ) => Promise<{ resources: number; captures: number; observations: number; watchRules: number }>;
  /** Where and why a well-formed bundle contradicts what is already here; `null` for other errors. */
  readonly conflictOf: (error: unknown) => { place: string; reason: string } | null;
  readonly isStorageFull: (error: unknown) => boolean;
}

/** Bytes of a file that are read: one text holds it whole, and browsers end texts at about 512 MB. */
export const FILE_BYTES = 400_000_000;

const OTHER_ADDRESS = { place: "the file", reason: "is not one that was chosen" };
const TOO_LARGE = { place: "the file", reason: `has more than ${FILE_BYTES} bytes` };

/** Takes another archive in. A file that is not one changes nothing and is told where it fails. */
export async function importArchive(blobUri: string, deps: ImportDeps): Promise<ImportOutcome> {
  if (!blobUri.startsWith("blob:")) return { kind: "rejected", why: "not-archive", ...OTHER_ADDRESS };
  try {
    const file = await deps.readBlob(blobUri);
    if (file.size > FILE_BYTES) return { kind: "rejected", why: "too-large", ...TOO_LARGE };
    const parsed = await parseBundle(await file.text());
    if (!parsed.ok) return { kind: "rejected", why: parsed.why, place: parsed.place, reason: parsed.reason };
    return { kind: "imported", ...(await deps.importBundle(parsed.bundle)) };
  } catch (error) {
    const conflict = deps.conflictOf(error);
    if (conflict) return { kind: "rejected", why: "conflict", ...conflict };
    const cause = deps.isStorageFull(error) ? "storage-full" : "storage-error";
    return { kind: "failed", cause, detail: String(error) };
  }
}
