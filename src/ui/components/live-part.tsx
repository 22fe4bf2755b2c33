import { i18n } from "#i18n";
import type { ComponentChildren } from "preact";
import type { Live } from "../use-live-query.ts";
import { CopyDetails } from "./copy-details.tsx";

interface LivePartProps<T> {
  readonly live: Live<T | null>;
  readonly children: (value: T) => ComponentChildren;
}

/**
 * Shows a value of the archive; or that it is loading, is not there, or could not be read. What is
 * not there was a view's only content, so that is the view's heading.
 */
export function LivePart<T>({ live, children }: LivePartProps<T>) {
  if (live.kind === "loading") return <p class="loading">{i18n.t("library.loading")}</p>;
  if (live.kind === "failed")
    return (
      <p class="message" role="alert">
        {i18n.t("library.failed")} <CopyDetails details={live.detail} />
      </p>
    );
  if (live.value === null)
    return (
      <h1 class="not-found" data-testid="not-found">
        {i18n.t("library.notFound")}
      </h1>
    );
  return <>{children(live.value)}</>;
}
