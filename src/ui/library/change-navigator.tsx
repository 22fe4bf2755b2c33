import { i18n } from "#i18n";
import { useEffect, useRef, useState } from "preact/hooks";
import { nextIndex } from "./next-index.ts";

/** Walks from change to change, by buttons or Alt with an arrow key. Single letters would catch typed text. */
export function ChangeNavigator() {
  const [current, setCurrent] = useState<number | null>(null);
  // Read by the keys at once: a second press may come before the first one is drawn.
  const place = useRef<number | null>(null);
  const [total, setTotal] = useState(0);
  useEffect(() => setTotal(changeRows().length));
  const go = (step: 1 | -1) => {
    const rows = changeRows();
    const index = nextIndex(place.current, step, rows.length);
    place.current = index;
    rows[index ?? -1]?.focus({ preventScroll: true });
    rows[index ?? -1]?.scrollIntoView({ block: "center" });
    setCurrent(index);
  };
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!event.altKey || (event.key !== "ArrowDown" && event.key !== "ArrowUp")) return;
      event.preventDefault();
      go(event.key === "ArrowDown" ? 1 : -1);
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, []);
  return (
    <div class="change-navigator">
      <span role="status" class="position" data-testid="change-position">
        {current === null ? i18n.t("compare.keys") : i18n.t("compare.position", { n: current + 1, total })}
      </span>
      <button type="button" class="button" data-testid="previous-change" onClick={() => go(-1)}>
        {i18n.t("compare.previous")}
      </button>
      <button type="button" class="button" data-testid="next-change" onClick={() => go(1)}>
        {i18n.t("compare.next")}
      </button>
    </div>
  );
}

function changeRows(): readonly HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>("[data-change]")];
}
