import { i18n } from "#i18n";
import type { BatchLink, BatchSource } from "../../batch/batch.ts";
import { originsForLinks } from "../../batch/origins-for-links.ts";
import { send } from "../send.ts";
import { StartButton } from "./start-button.tsx";

interface StartBarProps {
  readonly source: BatchSource;
  readonly title: string | null;
  readonly links: readonly BatchLink[];
}

/** Begins to save these links. */
export function StartBar({ source, title, links }: StartBarProps) {
  return (
    <div class="start-bar">
      <StartButton
        label={i18n.t("batch.start", links.length)}
        testId="batch-start"
        primary
        disabled={links.length === 0}
        origins={originsForLinks(links.map(({ uri }) => uri))}
        start={() => send("startBatch", { source, title, links: [...links] })}
      />
    </div>
  );
}
