import { useEffect, useRef } from "preact/hooks";
import { CopyDetails } from "../components/copy-details.tsx";
import { Grounds } from "../components/grounds.tsx";
import { NoticeQuote } from "../components/notice-quote.tsx";
import { actionText } from "./action-text.ts";
import type { PopupAction, PopupStatus } from "./popup-answer.ts";

const SHAPES: { readonly [mark in PopupStatus["mark"]]: string } = {
  unchanged: "✓",
  edited: "±",
  removed: "✕",
  moved: "→",
  unverified: "?",
  saved: "✓",
  none: "○",
  busy: "…",
  error: "!",
};

interface StatusPanelProps {
  readonly status: PopupStatus;
  readonly run: (action: PopupAction) => void;
}

/** The popup's answer and its one primary button. */
export function StatusPanel({ status, run }: StatusPanelProps) {
  return (
    <section class={`status status-${status.mark}`} data-testid="status" data-mark={status.mark}>
      <div class="status-line" role="status" data-testid="status-line">
        <span class="status-shape" aria-hidden="true">
          {SHAPES[status.mark]}
        </span>
        <p>{status.line}</p>
      </div>
      {status.notes.map((note) => (
        <p class="status-note" key={note}>
          {note}
        </p>
      ))}
      {status.quote && <NoticeQuote words={status.quote} />}
      <Grounds codes={status.grounds} />
      <div class="status-actions">
        <PrimaryButton action={status.primary} run={run} />
        {status.secondary && <ActionButton action={status.secondary} run={run} />}
        {status.details && <CopyDetails details={status.details} />}
      </div>
    </section>
  );
}

function ActionButton({
  action,
  run,
}: {
  readonly action: PopupAction;
  readonly run: StatusPanelProps["run"];
}) {
  return (
    <button type="button" class="button" data-testid={`action-${action.kind}`} onClick={() => run(action)}>
      {actionText(action)}
    </button>
  );
}

/** Takes the focus when another answer brings another button, unless the reader is elsewhere by then. */
function PrimaryButton({
  action,
  run,
}: {
  readonly action: PopupAction | null;
  readonly run: StatusPanelProps["run"];
}) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (document.activeElement === document.body) button.current?.focus();
  }, [action?.kind]);
  if (!action) return null;
  return (
    <button
      ref={button}
      type="button"
      class="button primary"
      data-testid={`action-${action.kind}`}
      onClick={() => run(action)}
    >
      {actionText(action)}
    </button>
  );
}
