import { parseBundle, type Bundle } from "../exchange/parse-bundle.ts";
import type { ImportOutcome } from "../messages/protocol.ts";

export interface ImportDeps {
  /** Text behind a `blob:` address of one of our own pages. */
  readonly readBlob: (blobUri: string) => Promise<string>;
  /** Writes everything or nothing. */
  readonly importBundle: (
    bundle: Bundle,
  ) => Promise<{ resources: number; captures: number; observations: number; watchRules: number }>;
  /** Where and why a well-formed bundle contradicts what is already here; `null` for other errors. */
  readonly conflictOf: (error: unknown) => { place: string; reason: string } | null;
  readonly isStorageFull: (error: unknown) => boolean;
}

/** Takes another archive in. A file that is not one changes nothing and is told where it fails. */
export async function importArchive(blobUri: string, deps: ImportDeps): Promise<ImportOutcome> {
  if (!blobUri.startsWith("blob:"))
    return { kind: "rejected", place: "(file)", reason: "Only a chosen file can be imported." };
  try {
    const parsed = await parseBundle(await deps.readBlob(blobUri));
    if (!parsed.ok) return { kind: "rejected", place: parsed.place, reason: parsed.reason };
    return { kind: "imported", ...(await deps.importBundle(parsed.bundle)) };
  } catch (error) {
    const conflict = deps.conflictOf(error);
    if (conflict) return { kind: "rejected", ...conflict };
    const cause = deps.isStorageFull(error) ? "storage-full" : "storage-error";
    return { kind: "failed", cause, detail: String(error) };
  }
}
