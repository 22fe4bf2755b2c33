/** Names of the months as dates write them, after a day's number, in the languages of the pages seen. */
const NAMES: readonly string[] = [
  "january januar januari janvier enero janeiro gennaio января stycznia ocak jänner januára ledna ianuarie",
  "february februar februari février fevrier febrero fevereiro febbraio февраля lutego şubat feber února februarie",
  "march märz maerz maart mars marts marzo março marco марта marca mart března martie maret березня",
  "april avril abril aprile апреля kwietnia nisan aprila dubna aprilie квітня",
  "may mai mei maj mayo maio maggio мая maja mayıs května травня",
  "june juni juin junio junho giugno июня czerwca haziran června iunie червня",
  "july juli juillet julio julho luglio июля lipca temmuz července iulie липня",
  "august augustus août aout agosto августа sierpnia ağustos srpna agustus серпня",
  "september septembre septiembre setiembre setembro settembre сентября września eylül září septembrie вересня",
  "october oktober octobre octubre outubro ottobre октября października ekim října octombrie жовтня",
  "november novembre noviembre novembro ноября listopada kasım noiembrie",
  "december dezember décembre decembre diciembre dezembro dicembre декабря grudnia aralık prosince decembrie desember грудня",
];

const NUMBERS: ReadonlyMap<string, number> = new Map(
  NAMES.flatMap((names, index) => names.split(" ").map((name) => [name, index + 1] as const)),
);

/** Number of a month by its name in any of these languages or by its English abbreviation; 0 for no month. */
export function monthNumber(name: string): number {
  const word = name.toLowerCase().replace(/\.$/, "");
  const english = ENGLISH.indexOf(word.slice(0, 3));
  return NUMBERS.get(word) ?? english + 1;
}

const ENGLISH = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** All names as alternatives of a regular expression, longest first. */
export const MONTH_NAMES: string = [...NUMBERS.keys()].sort((a, b) => b.length - a.length).join("|");
