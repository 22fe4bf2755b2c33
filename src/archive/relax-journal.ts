import type Dexie from "dexie";

/**
 * Notes of saves under way need not outlive a power cut: it ends the tabs that they speak of, and what
 * was not committed is not there. What outlives the background is kept either way. Everything else in the
 * archive stays strict (docs/adr/0108).
 */
export function relaxJournal(database: Dexie): void {
  database.use({
    stack: "dbcore",
    name: "relaxJournal",
    create: (core) => ({
      ...core,
      transaction: (stores, mode, options) => {
        const notesOnly = stores.every((store) => store === "journal");
        return core.transaction(stores, mode, notesOnly ? { ...options, durability: "relaxed" } : options);
      },
    }),
  });
}
