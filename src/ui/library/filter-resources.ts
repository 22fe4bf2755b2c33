import type { OriginalResource } from "../../resource/original-resource.ts";

/** The rows whose title, outlet or site holds the text; width and case of letters do not matter. */
export function filterResources(
  rows: readonly OriginalResource[],
  text: string,
): readonly OriginalResource[] {
  const wanted = fold(text.trim());
  if (!wanted) return rows;
  return rows.filter((row) =>
    [row.title, row.outlet, row.site].some((field) => fold(field ?? "").includes(wanted)),
  );
}

function fold(text: string): string {
  return text.normalize("NFKC").toLowerCase();
}
