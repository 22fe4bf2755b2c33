import { i18n } from "#i18n";
import { useState } from "preact/hooks";
import type { StartOutcome } from "../../messages/protocol.ts";
import { CopyDetails } from "../components/copy-details.tsx";
import { goTo } from "../library/use-route.ts";
import { requestOrigins } from "../permissions.ts";
import { failureText } from "../texts/failure-text.ts";
import { useMissingOrigins } from "../use-missing-origins.ts";
import { siteNames } from "./site-names.ts";

interface StartButtonProps {
  readonly label: string;
  readonly testId: string;
  readonly primary: boolean;
  readonly disabled: boolean;
  /** Access that the work needs. */
  readonly origins: readonly string[];
  readonly start: () => Promise<StartOutcome>;
}

type Failure = Exclude<StartOutcome, { kind: "started" }>;

/** Says which access many lines need, asks for all of it in one click, begins and shows the list. */
export function StartButton({ label, testId, primary, disabled, origins, start }: StartButtonProps) {
  const [failure, setFailure] = useState<Failure | null>(null);
  const missing = useMissingOrigins(origins);
  const begin = async () => {
    const outcome = await startedOrFailed(start);
    if (outcome.kind === "started") goTo({ kind: "batch", batchId: outcome.batchId });
    else setFailure(outcome);
  };
  // Whatever the answer is, it begins: lines without access say so, and can be allowed later.
  const askAndBegin = () => {
    if (missing && missing.length === 0) void begin();
    else void requestOrigins(missing ?? origins).then(begin);
  };
  return (
    <>
      {missing && missing.length > 0 && (
        <p class="hint" data-testid="batch-origins">
          {i18n.t("batch.needsAccess", { sites: siteNames(missing) })}
        </p>
      )}
      <button
        type="button"
        class={primary ? "button primary" : "button"}
        data-testid={testId}
        disabled={disabled}
        onClick={askAndBegin}
      >
        {label}
      </button>
      {failure && (
        <p class="message" role="alert">
          {failure.kind === "no-links" ? i18n.t("batch.noLinks") : <FailedStart failure={failure} />}
        </p>
      )}
    </>
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

async function startedOrFailed(start: () => Promise<StartOutcome>): Promise<StartOutcome> {
  try {
    return await start();
  } catch (error) {
    return { kind: "failed", cause: "script-error", detail: String(error) };
  }
}
