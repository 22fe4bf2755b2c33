import { Dexie } from "dexie";
import { guardNewerSchema } from "./guard-newer-schema.ts";
import { migrateToV1 } from "./migrations/v1.ts";
import { relaxJournal } from "./relax-journal.ts";
import type { Archive } from "./schema.ts";

export type { Archive } from "./schema.ts";

/**
 * The archive of this profile; opens itself at the first read or write. Durability is strict: the
 * browser's default may lose a transaction that was reported as done when the power fails.
 * Writing throws `ArchiveTooNewError` when a newer Ironpot has written the database.
 */
export function openArchive(name = "ironpot"): Archive {
  const database = new Dexie(name, { chromeTransactionDurability: "strict" });
  guardNewerSchema(database);
  relaxJournal(database);
  migrateToV1(database);
  return database as Archive;
}
