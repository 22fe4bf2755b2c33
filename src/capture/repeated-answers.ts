import { withoutFragment } from "./image-answer.ts";

/** A picture that came for one address of an article. */
export interface PictureAnswer {
  readonly uri: string;
  readonly finalUri: string;
  readonly digest: string;
}

/** So many addresses with one answer are no coincidence … */
const REPEATS = 3;
/** … and so many that redirect to one file are not either. */
const REDIRECTS = 2;

/**
 * Addresses whose answers look like a stand-in because others of the article have the same: several
 * redirect to one file, or most of a host's addresses bring the same bytes. An ornament that an author
 * uploaded again and again stays, as long as the host also gives other pictures.
 */
export function repeatedAnswers(answers: readonly PictureAnswer[]): ReadonlySet<string> {
  const moved = answers.filter(({ uri, finalUri }) => fileOf(uri) !== fileOf(finalUri));
  const landings = groups(moved, ({ finalUri }) => withoutFragment(finalUri));
  const suspects = [...landings.values()].filter((group) => filesIn(group) >= REDIRECTS);
  for (const ofHost of groups(answers, ({ uri }) => new URL(uri).host).values()) {
    const same = groups(ofHost, ({ digest }) => digest);
    suspects.push(
      ...[...same.values()].filter(
        (group) => filesIn(group) >= REPEATS && filesIn(group) * 2 > filesIn(ofHost),
      ),
    );
  }
  return new Set(suspects.flat().map(({ uri }) => uri));
}

/** Queries ask for sizes and formats of one file. */
function fileOf(uri: string): string {
  const { host, pathname } = new URL(uri);
  return host + pathname;
}

function filesIn(answers: readonly PictureAnswer[]): number {
  return new Set(answers.map(({ uri }) => fileOf(uri))).size;
}

function groups<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const found = new Map<string, Row[]>();
  for (const row of rows) {
    const group = found.get(keyOf(row));
    if (group) group.push(row);
    else found.set(keyOf(row), [row]);
  }
  return found;
}
