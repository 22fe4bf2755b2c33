import { useEffect, useState } from "preact/hooks";
import { mayNotify, onPermissionsChanged } from "./permissions.ts";

/** Whether the browser lets us notify, kept current; `null` until it has answered. */
export function useMayNotify(): boolean | null {
  const [may, setMay] = useState<boolean | null>(null);
  useEffect(() => {
    let current = true;
    const look = async () => {
      const answer = await mayNotify();
      if (current) setMay(answer);
    };
    void look();
    const stop = onPermissionsChanged(() => void look());
    return () => {
      current = false;
      stop();
    };
  }, []);
  return may;
}
