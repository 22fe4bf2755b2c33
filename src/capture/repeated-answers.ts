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
 * Why an answer is suspected: several addresses were led to one file, or most of a host's addresses
 * brought the same bytes.
 */
export type Suspicion = "redirected" | "repeated";

/**
 * Addresses whose answers may be a stand-in because others of the article have the same. No more than a
 * suspicion: authors upload one ornament again and again, and hosts keep equal files under one name.
 */
export function repeatedAnswers(answers: readonly PictureAnswer[]): ReadonlyMap<string, Suspicion> {
  const moved = answers.filter(({ uri, finalUri }) => fileOf(uri) !== fileOf(finalUri));
  const landings = groups(moved, ({ finalUri }) => withoutFragment(finalUri));
  const redirected = [...landings.values()].filter((group) => filesIn(group) >= REDIRECTS);
  const repeated: PictureAnswer[][] = [];
  for (const ofHost of groups(answers, ({ uri }) => new URL(uri).host).values()) {
    const same = groups(ofHost, ({ digest }) => digest);
    repeated.push(
      ...[...same.values()].filter(
        (group) => filesIn(group) >= REPEATS && filesIn(group) * 2 > filesIn(ofHost),
      ),
    );
  }
  const named = (found: PictureAnswer[][], suspicion: Suspicion) =>
    found.flat().map(({ uri }) => [uri, suspicion] as const);
  return new Map([...named(repeated, "repeated"), ...named(redirected, "redirected")]);
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
