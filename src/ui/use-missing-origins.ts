import { useEffect, useState } from "preact/hooks";
import { findMissingOrigins, onPermissionsChanged } from "./permissions.ts";

/**
 * The origins without access, kept current, so that a click can ask for them at once. `null` until
 * the browser has answered.
 */
export function useMissingOrigins(origins: readonly string[]): readonly string[] | null {
  const [missing, setMissing] = useState<readonly string[] | null>(null);
  const key = origins.join(" ");
  useEffect(() => {
    let current = true;
    const look = async () => {
      const found = await findMissingOrigins(key ? key.split(" ") : []);
      if (current) setMissing(found);
    };
    void look();
    const stop = onPermissionsChanged(() => void look());
    return () => {
      current = false;
      stop();
    };
  }, [key]);
  return missing;
}
