import type Dexie from "dexie";
import { SCHEMA_VERSION } from "./schema.ts";

/** The archive was written by a newer Ironpot. It can be read and exported, not written. */
export class ArchiveTooNewError extends Error {
  override readonly name = "ArchiveTooNewError";
  readonly storedVersion: number;

  constructor(storedVersion: number) {
    super(`The archive has schema version ${storedVersion}; this Ironpot knows ${SCHEMA_VERSION}.`);
    this.storedVersion = storedVersion;
  }
}

/**
 * Dexie 4 opens a newer database without a word and would write rows that the newer version cannot
 * read. Sitting below every table, this refuses any write transaction instead.
 */
export function guardNewerSchema(database: Dexie): void {
  database.use({
    stack: "dbcore",
    name: "guardNewerSchema",
    create: (core) => ({
      ...core,
      transaction: (stores, mode, options) => {
        const stored = storedVersion(database);
        if (mode === "readwrite" && stored > SCHEMA_VERSION) throw new ArchiveTooNewError(stored);
        return core.transaction(stores, mode, options);
      },
    }),
  });
}

/** Dexie keeps its version times ten and counts repairs of its own in the last digit. */
function storedVersion(database: Dexie): number {
  return Math.floor(database.backendDB().version / 10);
}
