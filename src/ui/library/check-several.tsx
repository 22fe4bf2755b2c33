import { i18n } from "#i18n";
import { recentResources } from "../../archive/resources.ts";
import { MOST_LINES } from "../../batch/make-items.ts";
import { isPrivateTarget } from "../../resource/is-private-target.ts";
import type { OriginalResource } from "../../resource/original-resource.ts";
import { useArchive } from "../archive-context.ts";
import { StartButton } from "../batch/start-button.tsx";
import type { Picks } from "../batch/picks.ts";
import { originOf } from "../permissions.ts";
import { send } from "../send.ts";
import { useLiveQuery } from "../use-live-query.ts";

interface CheckSeveralProps {
  /** What the list shows now: all that is loaded, or what the filter leaves of it. */
  readonly shown: readonly OriginalResource[];
  /** Ids of the ticked articles. */
  readonly picks: Picks;
  readonly onPick: (ids: readonly string[], picked: boolean) => void;
}

/** Many originals looked at in one go: the ticked ones, or everything. */
export function CheckSeveral({ shown, picks, onPick }: CheckSeveralProps) {
  const archive = useArchive();
  // Read only while this is open. More lines than that no list takes.
  const all = useLiveQuery(() => recentResources(archive, MOST_LINES), [archive]);
  const every = all.kind === "ready" ? all.value : [];
  const ticked = shown.filter(({ id }) => picks.has(id));
  return (
    <section class="check-several" aria-label={i18n.t("checkSeveral.title")} data-testid="check-several">
      <p class="hint">{i18n.t("checkSeveral.note")}</p>
      <label>
        <input
          type="checkbox"
          data-testid="pick-shown"
          checked={shown.length > 0 && ticked.length === shown.length}
          onChange={(event) =>
            onPick(
              shown.map(({ id }) => id),
              event.currentTarget.checked,
            )
          }
        />
        {i18n.t("checkSeveral.pickShown", { ticked: ticked.length, total: shown.length })}
      </label>
      <div class="batch-controls">
        <StartCheck resources={ticked} testId="check-picked" primary={ticked.length > 0} />
        {ticked.length === 0 && <StartCheck resources={every} testId="check-all" primary={false} all />}
      </div>
    </section>
  );
}

interface StartCheckProps {
  readonly resources: readonly OriginalResource[];
  readonly testId: string;
  readonly primary: boolean;
  readonly all?: boolean;
}

function StartCheck({ resources, testId, primary, all = false }: StartCheckProps) {
  const count = resources.length;
  return (
    <StartButton
      label={all ? i18n.t("checkSeveral.startAll", count) : i18n.t("checkSeveral.start", count)}
      testId={testId}
      primary={primary}
      disabled={count === 0}
      origins={originsToAsk(resources)}
      start={() => send("startCheck", { resourceIds: resources.map(({ id }) => id) })}
    />
  );
}

/** Addresses of a private network are not asked for, so neither is access to them. */
function originsToAsk(resources: readonly OriginalResource[]): readonly string[] {
  const asked = resources.filter(({ uri }) => !isPrivateTarget(uri));
  return [...new Set(asked.map(({ uri }) => originOf(uri)))];
}
