import { getCapture } from "../../archive/captures.ts";
import { useArchive } from "../archive-context.ts";
import { LivePart } from "../components/live-part.tsx";
import { useLiveQuery } from "../use-live-query.ts";
import { ComparisonPage } from "./comparison-page.tsx";

interface CompareViewProps {
  readonly olderId: string;
  readonly newerId: string;
}

/** Two saved copies side by side, whichever order the address names them in. */
export function CompareView({ olderId, newerId }: CompareViewProps) {
  const archive = useArchive();
  const live = useLiveQuery(async () => {
    const one = await getCapture(archive, olderId);
    const other = await getCapture(archive, newerId);
    if (!one || !other) return null;
    return one.capturedAt <= other.capturedAt ? { older: one, newer: other } : { older: other, newer: one };
  }, [archive, olderId, newerId]);
  return (
    <LivePart live={live}>{(pair) => <ComparisonPage older={pair.older} newer={pair.newer} />}</LivePart>
  );
}
