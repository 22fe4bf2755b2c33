import { findSentence, inWords, type ReadPage, type Said } from "./match-notices.ts";
import { GENERIC_NOTICES } from "./notices-generic.ts";
import type { NoticeRow } from "./notice-row.ts";
import type { RecognisedNotice } from "./page-signals.ts";

const BY_NUMBER = /^(?:http )?(?:(?:error|错误)[\s:]*)?404\b/;
const NUMBER_ALONE = GENERIC_NOTICES.find(({ id }) => id === "generic-404");

/**
 * What a page without an article says: a wall before a removal, since a removal must not be believed in
 * vain. Only a site's regrets ("try again later", "server error") yield to a line that says before them what is
 * gone, and to a page that says so beside the number 404.
 */
export function wallOrRemoval(
  page: ReadPage,
  walls: readonly NoticeRow[],
  removals: readonly NoticeRow[],
): RecognisedNotice | null {
  const wall = findSentence(page, walls);
  if (wall && !wall.row.regret) return inWords(wall, page);
  const gone = findSentence(page, removals);
  const said = wall && gone ? (outweighs(gone, wall, page) ? gone : wall) : (wall ?? gone);
  return said && inWords(said, page);
}

function outweighs(gone: Said, wall: Said, page: ReadPage): boolean {
  if (gone.row === NUMBER_ALONE) return false;
  if (gone.block === wall.block) return placeOf(gone, page) < placeOf(wall, page);
  return [page.foldedTitle, ...page.blocks.map(({ folded }) => folded)].some((line) => BY_NUMBER.test(line));
}

function placeOf({ row, block }: Said, page: ReadPage): number {
  return (block?.folded ?? page.foldedTitle).search(row.sentence);
}
