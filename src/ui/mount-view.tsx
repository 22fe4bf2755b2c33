import { i18n } from "#i18n";
import { render } from "preact";
import type { ComponentChild } from "preact";
import { openArchive } from "../archive/open-archive.ts";
import { ArchiveContext } from "./archive-context.ts";

/** Puts a view into the page's `#root`, with the language of its texts on the document. */
export function mountView(view: ComponentChild): void {
  const root = document.getElementById("root");
  if (!root) throw new Error("The page has no #root.");
  document.documentElement.lang = i18n.t("languageTag");
  render(<ArchiveContext.Provider value={openArchive()}>{view}</ArchiveContext.Provider>, root);
}
