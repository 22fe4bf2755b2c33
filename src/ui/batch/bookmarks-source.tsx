import { i18n } from "#i18n";
import { useState } from "preact/hooks";
import type { LinkGroup } from "../../batch/link-group.ts";
import { FileButton } from "../components/file-button.tsx";
import { PickedLinks } from "./picked-links.tsx";
import { readBookmarks, readExportedBookmarks } from "./read-bookmarks.ts";

interface Read {
  readonly groups: readonly LinkGroup[] | "refused";
  /** Counts the readings: each begins with nothing ticked. */
  readonly reading: number;
}

/** Bookmark folders, from the browser or from a file that a browser exported. */
export function BookmarksSource() {
  const [{ groups, reading }, setRead] = useState<Read>({ groups: [], reading: 0 });
  const show = (found: readonly LinkGroup[] | null) =>
    setRead({ groups: found ?? "refused", reading: reading + 1 });
  return (
    <section class="batch-source">
      <p class="batch-ask">
        <button
          type="button"
          class="button"
          data-testid="batch-read-bookmarks"
          onClick={() => void readBookmarks().then(show)}
        >
          {i18n.t("batch.readBookmarks")}
        </button>
        <FileButton
          label={i18n.t("batch.bookmarkFile")}
          accept=".html,.htm,text/html"
          testId="batch-bookmark-file"
          onFile={(file) => void readExportedBookmarks(file).then(show)}
        />
      </p>
      <p class="hint">{i18n.t("batch.bookmarksNote")}</p>
      <p role="status" class="message">
        {groups === "refused" && i18n.t("batch.bookmarksRefused")}
        {reading > 0 && groups.length === 0 && i18n.t("batch.noLinks")}
      </p>
      {groups !== "refused" && groups.length > 0 && (
        <PickedLinks key={reading} source="bookmarks" title={null} groups={groups} />
      )}
    </section>
  );
}
