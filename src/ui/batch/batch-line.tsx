import { i18n } from "#i18n";
import type { BatchItem, ItemState } from "../../batch/batch.ts";
import { mayRetry } from "../../batch/may-retry.ts";
import type { ItemOutcome } from "../../batch/item-outcome.ts";
import { CopyDetails } from "../components/copy-details.tsx";
import { FateMark } from "../components/fate-mark.tsx";
import { FateWords } from "../components/fate-words.tsx";
import { formatRoute } from "../library/route.ts";
import { textLanguage } from "../text-language.ts";
import { itemText } from "../texts/item-text.ts";

const SHAPES: { readonly [state in ItemState]: string } = {
  queued: "○",
  working: "…",
  saved: "✓",
  "already-saved": "✓",
  checked: "✓",
  refused: "–",
  failed: "!",
  "permission-needed": "?",
  cancelled: "–",
};

/** One address and what became of it. */
export function BatchLine({ item }: { readonly item: BatchItem }) {
  const { outcome } = item;
  const title = (outcome && "title" in outcome ? outcome.title : null) ?? item.title;
  return (
    <tr data-testid="batch-line" data-state={item.state}>
      <td>
        {title && <span lang={textLanguage(title)}>{title}</span>}
        <a class="address hint" href={item.uri} rel="noreferrer" target="_blank">
          {item.uri}
        </a>
      </td>
      <td class="batch-result">
        {outcome?.kind === "checked" ? <LookWords outcome={outcome} /> : <StateWords item={item} />}
        {outcome && <Further outcome={outcome} />}
        {isWorthOpening(item) && <OpenTab uri={item.uri} />}
      </td>
    </tr>
  );
}

function StateWords({ item }: { readonly item: BatchItem }) {
  return (
    <>
      <span class={`batch-shape batch-${item.state}`} aria-hidden="true">
        {SHAPES[item.state]}
      </span>{" "}
      {itemText(item)}
    </>
  );
}

function LookWords({ outcome }: { readonly outcome: Extract<ItemOutcome, { kind: "checked" }> }) {
  const { summary } = outcome;
  return (
    <div class="batch-look">
      <FateMark fate={summary.fate} confidence={summary.confidence} word="beside" />
      <FateWords summary={summary} />
    </div>
  );
}

/** A page at which our request was stopped, or shown nothing, may show its article to the reader. */
function isWorthOpening({ state, outcome }: BatchItem): boolean {
  const kind = outcome?.kind;
  const shown = kind === "notice" || kind === "refused" || kind === "held-back" || kind === "checked";
  return shown && mayRetry({ state, outcome });
}

/** What a line has to show: its copy, the words that stood in its place, a failure to report. */
function Further({ outcome }: { readonly outcome: ItemOutcome }) {
  switch (outcome.kind) {
    case "saved":
    case "already-saved":
    case "checked":
      return (
        <>
          {" "}
          <a href={formatRoute({ kind: "resource", resourceId: outcome.resourceId })}>
            {i18n.t("action.openCopy")}
          </a>
        </>
      );
    case "notice":
      return outcome.notice && <q lang={textLanguage(outcome.notice)}>{outcome.notice}</q>;
    case "failed":
      return (
        <>
          {" "}
          <CopyDetails details={`${outcome.cause}: ${outcome.detail}`} />
        </>
      );
    case "no-copy":
    case "private-network":
    case "refused":
    case "held-back":
    case "permission-needed":
      return null;
  }
}

/** Pages that a script draws show nothing to a request; in a tab they can be saved by hand. */
function OpenTab({ uri }: { readonly uri: string }) {
  return (
    <span class="batch-open">
      {" "}
      <a href={uri} target="_blank" rel="noreferrer" aria-label={i18n.t("batch.openTabOf", { uri })}>
        {i18n.t("batch.openTab")}
      </a>{" "}
      <span class="hint">{i18n.t("batch.openTabNote")}</span>
    </span>
  );
}
