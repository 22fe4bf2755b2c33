import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Archive } from "../archive/open-archive.ts";

export const ArchiveContext = createContext<Archive | null>(null);

/** The archive that the page was mounted with. Views read from it and never write. */
export function useArchive(): Archive {
  const archive = useContext(ArchiveContext);
  if (!archive) throw new Error("The view was mounted without an archive.");
  return archive;
}
