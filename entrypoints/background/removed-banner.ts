import { i18n } from "#i18n";
import { putBanner } from "../../src/browser/put-banner.ts";
import { getNote, putNote } from "../../src/browser/session-notes.ts";
import { showOwnPage } from "../../src/browser/show-own-page.ts";
import { findSaved } from "../../src/jobs/recognise-address.ts";
import type { OriginalResource } from "../../src/resource/original-resource.ts";
import { formatDate } from "../../src/ui/format-date.ts";
import { libraryLink } from "../../src/ui/library-link.ts";
import type { Deps } from "./deps.ts";

/**
 * A page that was looked at just now says that its article is gone, and there is a copy: says so on the
 * page, if the reader wants that and has not put it away here since the browser was started.
 */
export async function offerCopy(
  tabId: number,
  uri: string,
  { id, firstCapturedAt }: OriginalResource,
  deps: Deps,
): Promise<void> {
  if (!(await deps.settings()).banner || (await getNote("dismissed", id)) !== null) return;
  const lang = i18n.t("languageTag");
  const { short: date } = formatDate(firstCapturedAt, new Date(), lang);
  await putBanner(tabId, uri, {
    lang,
    name: i18n.t("extensionName"),
    text: i18n.t("banner.text", { date }),
    open: i18n.t("action.openCopy"),
    dismiss: i18n.t("banner.dismiss"),
  });
}

/**
 * The banner asks for the copy of the page that stands in its tab. A page that has broken into our
 * script can thereby bring up the reader's copy of itself, in one tab of ours however often it asks.
 */
export async function openBannersCopy(uri: string, deps: Deps): Promise<void> {
  if (!(await deps.settings()).banner) return;
  const saved = await findSaved(uri, deps);
  if (saved) await showOwnPage(libraryLink({ kind: "resource", resourceId: saved.id }));
}

export async function dismissBanner(uri: string, deps: Deps): Promise<void> {
  const saved = await findSaved(uri, deps);
  if (saved) await putNote("dismissed", saved.id);
}
