import { i18n } from "#i18n";
import { useState } from "preact/hooks";
import type { Batch, BatchDeed, BatchItem } from "../../batch/batch.ts";
import { originsForLinks } from "../../batch/origins-for-links.ts";
import { mayRetry } from "../../batch/may-retry.ts";
import { replaceRoute } from "../library/use-route.ts";
import { requestOrigins } from "../permissions.ts";
import { send } from "../send.ts";
import { useMissingOrigins } from "../use-missing-origins.ts";
import { siteNames } from "./site-names.ts";

interface BatchControlsProps {
  readonly batch: Batch;
  readonly items: readonly BatchItem[];
}

const NAMES: { readonly [deed in BatchDeed]: () => string } = {
  pause: () => i18n.t("batch.pause"),
  resume: () => i18n.t("batch.resume"),
  cancel: () => i18n.t("batch.cancel"),
  retry: () => i18n.t("batch.retry"),
  remove: () => i18n.t("batch.remove"),
};

/** What the reader can do with a list in its present state. */
export function BatchControls({ batch, items }: BatchControlsProps) {
  const [failure, setFailure] = useState<string | null>(null);
  const steer = async (deed: BatchDeed) => {
    try {
      await send("steerBatch", { batchId: batch.id, deed });
      if (deed === "remove") replaceRoute({ kind: "batches", tabId: null });
    } catch (error) {
      setFailure(String(error));
    }
  };
  return (
    <>
      <p class="batch-controls">
        {deedsOf(batch, items).map((deed) => (
          <button
            key={deed}
            type="button"
            class={deed === "remove" ? "button quiet" : "button"}
            data-testid={`batch-${deed}`}
            onClick={() => void steer(deed)}
          >
            {NAMES[deed]()}
          </button>
        ))}
      </p>
      <AllowMore items={items} onAllowed={() => void steer("retry")} />
      {failure && (
        <p class="message" role="alert">
          {i18n.t("batch.notSteered", { detail: failure })}
        </p>
      )}
    </>
  );
}

function deedsOf({ state }: Batch, items: readonly BatchItem[]): readonly BatchDeed[] {
  if (state === "running") return ["pause", "cancel"];
  if (state === "paused") return ["resume", "cancel"];
  return items.some(mayRetry) ? ["retry", "remove"] : ["remove"];
}

/** Lines that wait for access: asked for all at once, then tried again. */
function AllowMore({ items, onAllowed }: { items: readonly BatchItem[]; onAllowed: () => void }) {
  const lacking = items.filter(({ state }) => state === "permission-needed").map(({ uri }) => uri);
  const missing = useMissingOrigins(originsForLinks(lacking));
  if (lacking.length === 0) return null;
  const allow = async (answer: Promise<boolean>) => {
    if (await answer) onAllowed();
  };
  const wanted = missing ?? [];
  return (
    <p class="permission-needed" data-testid="batch-lacking">
      <span>{i18n.t("batch.lacking", lacking.length)}</span>{" "}
      {wanted.length > 0 && (
        <span class="hint">{i18n.t("batch.needsAccess", { sites: siteNames(wanted) })}</span>
      )}
      <button
        type="button"
        class="button"
        data-testid="batch-allow"
        onClick={() => void allow(requestOrigins(wanted))}
      >
        {i18n.t("action.allow")}
      </button>
    </p>
  );
}
