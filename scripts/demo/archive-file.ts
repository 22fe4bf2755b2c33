import { readFileSync } from "node:fs";
import type { Capture } from "../../src/capture/capture.ts";
import type { FateSummary } from "../../src/fate/fate.ts";

/** The parts of an exported archive that the demo looks at. */
export interface ArchiveFile {
  readonly resources: readonly {
    readonly id: string;
    readonly uri: string;
    readonly title: string | null;
    readonly fate: FateSummary | null;
  }[];
  readonly captures: readonly Capture[];
  readonly observations: readonly object[];
}

export function readArchive(file: string): ArchiveFile {
  return JSON.parse(readFileSync(file, "utf8")) as ArchiveFile;
}
