/** Columns aligned for a terminal, where a Chinese character is two cells wide. */
export function formatTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [header, ...rows];
  const widths = header.map((_, column) => Math.max(...all.map((row) => cells(row[column] ?? ""))));
  const line = (row: readonly string[]): string =>
    row
      .map((text, column) => text + " ".repeat((widths[column] ?? 0) - cells(text)))
      .join("  ")
      .trimEnd();
  const rule = widths.map((width) => "─".repeat(width)).join("  ");
  return [line(header), rule, ...rows.map(line)].join("\n");
}

/** Cuts a text to so many cells. */
export function shorten(text: string, width: number): string {
  if (cells(text) <= width) return text;
  let kept = "";
  for (const character of text) {
    if (cells(kept + character) >= width) break;
    kept += character;
  }
  return `${kept}…`;
}

function cells(text: string): number {
  let width = 0;
  for (const character of text)
    width += /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]/.test(
      character,
    )
      ? 2
      : 1;
  return width;
}
