import type { Batch, BatchItem } from "../../../src/batch/batch.ts";
import type { Capture } from "../../../src/capture/capture.ts";
import type { ServedView } from "../../../src/capture/served-view.ts";
import type { LateImage } from "../../../src/capture/late-image.ts";
import type { Observation } from "../../../src/fate/observation.ts";
import type { OriginalResource } from "../../../src/resource/original-resource.ts";
import type { WatchRule } from "../../../src/resource/watch-rule.ts";
import type { BrowserDriver, PageDriver } from "../drivers/browser-driver.ts";

/** The tables whose rows are plain JSON. */
interface Rows {
  readonly resources: OriginalResource;
  readonly captures: Capture;
  readonly servedViews: ServedView;
  readonly lateImages: LateImage;
  readonly observations: Observation;
  readonly payloads: { readonly digest: string; readonly mediaType: string; readonly chunks: number };
  readonly watchRules: WatchRule;
  readonly journal: { readonly id: string };
  readonly settings: { readonly name: string };
  readonly batches: Batch;
  readonly batchItems: BatchItem;
}

/** Reads what is really in the profile's database, past the extension's own code. */
export class ArchiveReader {
  readonly #browser: BrowserDriver;
  #page: PageDriver | null = null;

  constructor(browser: BrowserDriver) {
    this.#browser = browser;
  }

  /** Every row of a table in key order. */
  async rows<T extends keyof Rows>(table: T): Promise<Rows[T][]> {
    this.#page ??= await this.#browser.openExtensionPage("library.html");
    return (await this.#page.evaluate(readTable, table)) as Rows[T][];
  }

  async countOf(table: keyof Rows): Promise<number> {
    return (await this.rows(table)).length;
  }
}

async function readTable(table: string): Promise<unknown[]> {
  const known = await indexedDB.databases();
  // Opening a database that is not there would create it, empty and without its schema.
  if (!known.some(({ name }) => name === "ironpot")) return [];
  const settled = <R>(request: IDBRequest<R>): Promise<R> =>
    new Promise((resolve, reject) => {
      request.addEventListener("success", () => resolve(request.result));
      request.addEventListener("error", () => reject(request.error ?? new Error("IndexedDB failed")));
    });
  const database = await settled(indexedDB.open("ironpot"));
  try {
    return await settled(database.transaction(table).objectStore(table).getAll());
  } finally {
    database.close();
  }
}
