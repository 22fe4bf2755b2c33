import { i18n } from "#i18n";
import { useState } from "preact/hooks";
import { ConfirmDialog } from "../components/confirm-dialog.tsx";
import { send } from "../send.ts";
import type { ResourceHistory } from "./use-resource-history.ts";
import { replaceRoute } from "./use-route.ts";

interface DeleteButtonProps {
  readonly history: ResourceHistory;
  readonly title: string;
}

/** Removes an article, after saying what goes with it. */
export function DeleteButton({ history, title }: DeleteButtonProps) {
  const [asking, setAsking] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const remove = async () => {
    try {
      await send("deleteResource", { resourceId: history.resource.id });
      replaceRoute({ kind: "list" });
    } catch (error) {
      setAsking(false);
      setFailure(String(error));
    }
  };
  return (
    <>
      <button type="button" class="button quiet" data-testid="delete" onClick={() => setAsking(true)}>
        {i18n.t("action.delete")}
      </button>
      {failure && <p class="message">{i18n.t("delete.failed", { detail: failure })}</p>}
      {asking && (
        <ConfirmDialog
          title={i18n.t("delete.title")}
          confirm={i18n.t("delete.confirm")}
          keep={i18n.t("delete.keep")}
          onConfirm={() => void remove()}
          onClose={() => setAsking(false)}
        >
          <p>{i18n.t("delete.body", { title })}</p>
          <ul>
            <li>{i18n.t("delete.captures", history.captures.length)}</li>
            <li>{i18n.t("delete.observations", history.observations.length)}</li>
          </ul>
          <p>{i18n.t("delete.final")}</p>
        </ConfirmDialog>
      )}
    </>
  );
}
