import { useState } from "preact/hooks";
import { readSettings } from "../archive/settings.ts";
import type { RecheckChoice } from "../settings/settings.ts";
import { useArchive } from "./archive-context.ts";
import { send } from "./send.ts";
import { useLiveQuery } from "./use-live-query.ts";

interface RecheckControl {
  /** `null` until it was read. */
  readonly choice: RecheckChoice | null;
  readonly choose: (choice: Exclude<RecheckChoice, "unasked">) => void;
  /** Why the last choice could not be stored. */
  readonly failure: string | null;
}

/** Whether originals are looked at by themselves, as the reader has it. */
export function useRecheckChoice(): RecheckControl {
  const archive = useArchive();
  const live = useLiveQuery(() => readSettings(archive), [archive]);
  const [failure, setFailure] = useState<string | null>(null);
  const choose: RecheckControl["choose"] = (value) => {
    send("putSetting", { name: "recheck", value }).then(
      () => setFailure(null),
      (error: unknown) => setFailure(String(error)),
    );
  };
  return { choice: live.kind === "ready" ? live.value.recheck : null, choose, failure };
}
