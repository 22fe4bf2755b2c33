/** For whom a CSV is written. */
export type CsvReader =
  /** Every cell as it is. */
  | "programs"
  /** Cells that a spreadsheet would run as formulas are disarmed; a byte order mark says that it is UTF-8. */
  | "spreadsheets";

const BYTE_ORDER_MARK = "\uFEFF";

/**
 * What spreadsheets take for the beginning of a formula or a way to reach one (OWASP, "CSV Injection"),
 * the full-width forms with them, after any number of our own marks.
 */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/;

/** Rows as RFC 4180 has them: every cell in quotes, lines ended by CRLF. */
export function toCsv(rows: readonly (readonly string[])[], reader: CsvReader): string {
  const lines = rows.map((cells) => cells.map((cell) => quoted(cellFor(cell, reader))).join(","));
  return `${reader === "spreadsheets" ? BYTE_ORDER_MARK : ""}${lines.join("\r\n")}\r\n`;
}

/**
 * A cell that would be a formula gets an apostrophe in front, as a spreadsheet itself marks text. One that
 * begins with apostrophes and then so gets one more, so that taking one away gives back what it was.
 */
function cellFor(cell: string, reader: CsvReader): string {
  return reader === "spreadsheets" && FORMULA.test(cell) ? `'${cell}` : cell;
}

function quoted(cell: string): string {
  return `"${cell.replaceAll('"', '""')}"`;
}
