import { useEffect, useState } from "preact/hooks";
import { onManagedPolicyChanged, readManagedPolicy } from "../browser/managed-policy.ts";
import { parseManagedRules } from "../exchange/parse-managed-rules.ts";
import type { ManagedRules } from "../exchange/parse-managed-rules.ts";

const NONE: ManagedRules = { rules: [], faults: [] };

/** The rules that the organisation set, kept current. */
export function useManagedRules(): ManagedRules {
  const [managed, setManaged] = useState(NONE);
  useEffect(() => {
    let current = true;
    const look = async () => {
      const found = parseManagedRules(await readManagedPolicy());
      if (current) setManaged(found);
    };
    void look();
    const stop = onManagedPolicyChanged(() => void look());
    return () => {
      current = false;
      stop();
    };
  }, []);
  return managed;
}
