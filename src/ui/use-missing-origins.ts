import { useEffect, useState } from "preact/hooks";
import { findMissingOrigins, onPermissionsChanged } from "./permissions.ts";

interface Answer {
  /** The origins it is about. */
  readonly key: string;
  readonly missing: readonly string[];
}

/**
 * The origins without access, kept current, so that a click can ask for them at once. `null` until
 * the browser has answered.
 */
export function useMissingOrigins(origins: readonly string[]): readonly string[] | null {
  const key = origins.join(" ");
  const [answer, setAnswer] = useState<Answer | null>(null);
  useEffect(() => {
    let current = true;
    const look = async () => {
      const found = await findMissingOrigins(key ? key.split(" ") : []);
      if (current) setAnswer({ key, missing: found });
    };
    void look();
    const stop = onPermissionsChanged(() => void look());
    return () => {
      current = false;
      stop();
    };
  }, [key]);
  // The answer about other origins says nothing of these: a quick click would begin without asking.
  return answer?.key === key ? answer.missing : null;
}
