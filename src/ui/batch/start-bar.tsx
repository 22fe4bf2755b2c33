import { i18n } from "#i18n";
import { useState } from "preact/hooks";
import type { BatchLink, BatchSource } from "../../batch/batch.ts";
import { originsForLinks } from "../../batch/origins-for-links.ts";
import type { StartOutcome } from "../../messages/protocol.ts";
import { CopyDetails } from "../components/copy-details.tsx";
import { goTo } from "../library/use-route.ts";
import { requestOrigins } from "../permissions.ts";
import { send } from "../send.ts";
import { failureText } from "../texts/failure-text.ts";
import { useMissingOrigins } from "../use-missing-origins.ts";
import { siteNames } from "./site-names.ts";

interface StartBarProps {
  readonly source: BatchSource;
  readonly title: string | null;
  readonly links: readonly BatchLink[];
}

type Failure = Exclude<StartOutcome, { kind: "started" }>;

/** Says which access the links need, asks for all of it in one click and begins. */
export function StartBar({ source, title, links }: StartBarProps) {
  const [failure, setFailure] = useState<Failure | null>(null);
  const origins = originsForLinks(links.map(({ uri }) => uri));
  const missing = useMissingOrigins(origins);
  const begin = async () => {
    const outcome = await askToStart(source, title, links);
    if (outcome.kind === "started") goTo({ kind: "batch", batchId: outcome.batchId });
    else setFailure(outcome);
  };
  // Whatever the answer is, it begins: lines without access say so, and can be allowed later.
  const start = () => {
    if (missing && missing.length === 0) void begin();
    else void requestOrigins(missing ?? origins).then(begin);
  };
  return (
    <div class="start-bar">
      {missing && missing.length > 0 && (
        <p class="hint" data-testid="batch-origins">
          {i18n.t("batch.needsAccess", { sites: siteNames(missing) })}
        </p>
      )}
      <button
        type="button"
        class="button primary"
        data-testid="batch-start"
        disabled={links.length === 0}
        onClick={start}
      >
        {i18n.t("batch.start", links.length)}
      </button>
      {failure && (
        <p class="message" role="alert">
          {failure.kind === "no-links" ? i18n.t("batch.noLinks") : <FailedStart failure={failure} />}
        </p>
      )}
    </div>
  );
}

function FailedStart({ failure }: { readonly failure: Extract<Failure, { kind: "failed" }> }) {
  const { cause } = failureText(failure.cause);
  return (
    <>
      {i18n.t("batch.notStarted", { cause })} <CopyDetails details={failure.detail} />
    </>
  );
}

async function askToStart(
  source: BatchSource,
  title: string | null,
  links: readonly BatchLink[],
): Promise<StartOutcome> {
  try {
    return await send("startBatch", { source, title, links: [...links] });
  } catch (error) {
    return { kind: "failed", cause: "script-error", detail: String(error) };
  }
}
