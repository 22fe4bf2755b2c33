import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";

interface ConfirmDialogProps {
  readonly title: string;
  readonly confirm: string;
  readonly keep: string;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

/** A question before something that cannot be undone. Escape and the first button both keep everything. */
export function ConfirmDialog({ title, confirm, keep, onConfirm, onClose, children }: ConfirmDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} aria-labelledby="dialog-title" data-testid="dialog" onClose={onClose}>
      <h2 id="dialog-title">{title}</h2>
      {children}
      <div class="dialog-actions">
        <button type="button" class="button" autofocus onClick={() => dialog.current?.close()}>
          {keep}
        </button>
        <button type="button" class="button danger" data-testid="confirm" onClick={onConfirm}>
          {confirm}
        </button>
      </div>
    </dialog>
  );
}
