import type { LiveDocument } from "../capture/unclobbered.ts";
import type { RecognisedNotice } from "./page-signals.ts";
import type { NoticeRow, WallMark } from "./notice-row.ts";
import { holdsArticle } from "./article-presence.ts";
import { noticeWords, titleWords } from "./notice-words.ts";
import type { Block } from "./read-blocks.ts";

/** A page made ready for the tables: read once, asked often. */
export interface ReadPage {
  readonly document: LiveDocument;
  readonly host: string;
  readonly title: string;
  /** The title's beginning, as sentences are matched. */
  readonly foldedTitle: string;
  readonly blocks: readonly Block[];
}

/** A sentence that stands alone begins its line, but for a word of regret or an error number. */
const LATEST_START = 16;
/** Longer lines are prose that speaks of a notice. */
const LONGEST_LINE = 160;
/** Comments that are gone, and house rules on what will be deleted, stand alone on living pages. */
const SPEAKS_OF_OTHERS =
  /评论|回复|跟帖|楼层|弹幕|昵称|头像|将被|将会被|将予以|如有|如发现|若有|请勿|严禁|文明|\bcomments?\b|\brepl(?:y|ies)\b/;

/** A sentence of the tables that a page says in the place of an article. */
export interface Said {
  readonly row: NoticeRow;
  /** The line in which it stands; `null` when only the title says it. */
  readonly block: Block | null;
}

/** First row of the table whose sentence stands on the page in the place of an article. */
export function findSentence(page: ReadPage, rows: readonly NoticeRow[]): Said | null {
  for (const row of rows) {
    if (!onHost(page.host, row.hosts)) continue;
    const block = longestMatch(page.blocks, row);
    if (block ? !holdsArticle(page.document, page.blocks, block) : isTitledSo(page, row))
      return { row, block };
  }
  return null;
}

function isTitledSo(page: ReadPage, row: NoticeRow): boolean {
  if (row.within || !startsWith(row.sentence, page.foldedTitle)) return false;
  return !holdsArticle(page.document, page.blocks);
}

/** The same with the page's words. */
export function matchSentences(page: ReadPage, rows: readonly NoticeRow[]): RecognisedNotice | null {
  const said = findSentence(page, rows);
  return said && inWords(said, page);
}

export function inWords({ row, block }: Said, page: ReadPage): RecognisedNotice {
  const words = block ? noticeWords(block, row.within, page.blocks) : titleWords(page.title);
  return { fate: row.fate, cause: row.cause, row: row.id, movedTo: null, ...words };
}

/** First wall whose every mark is on the page. The caller sees to it that no article is there. */
export function matchMarks(page: ReadPage, marks: readonly WallMark[]): RecognisedNotice | null {
  const scripts = marks.some((mark) => mark.script) ? inlineScripts(page.document) : "";
  const marked = holdsAny(page.document, marks);
  for (const mark of marks) {
    if (mark.selector && !(marked && page.document.querySelector(mark.selector))) continue;
    if (mark.script && !mark.script.test(scripts)) continue;
    if (mark.title && !mark.title.test(page.foldedTitle)) continue;
    if (mark.line && !page.blocks.some(({ folded }) => mark.line?.test(folded))) continue;
    const words = page.title === "" ? shownWords(page.blocks) : titleWords(page.title);
    return { fate: "unverified", cause: mark.cause, row: mark.id, movedTo: null, ...words };
  }
  return null;
}

/** One question for all marks: nearly every page has none of them. */
function holdsAny(document: LiveDocument, marks: readonly WallMark[]): boolean {
  const selectors = marks.flatMap(({ selector }) => selector ?? []);
  return selectors.length > 0 && document.querySelector(selectors.join(", ")) !== null;
}

/** Whether `host` is one of the hosts or a subdomain. No list: any host. */
export function onHost(host: string, hosts: readonly string[] | undefined): boolean {
  return !hosts || hosts.some((suffix) => host === suffix || host.endsWith(`.${suffix}`));
}

function longestMatch(blocks: readonly Block[], row: NoticeRow): Block | null {
  const fitting = blocks.filter((block) => fits(block, row));
  return fitting.reduce<Block | null>(
    (best, block) => (!best || block.text.length > best.text.length ? block : best),
    null,
  );
}

function fits(block: Block, row: NoticeRow): boolean {
  if (row.within) return startsWith(row.sentence, block.folded) && block.element.closest(row.within) !== null;
  if (block.aside || block.linked > 0.6 || block.text.length > LONGEST_LINE) return false;
  if (row.fate === "removed" && SPEAKS_OF_OTHERS.test(block.folded)) return false;
  return startsWith(row.sentence, block.folded);
}

function startsWith(sentence: RegExp, folded: string): boolean {
  const at = folded.search(sentence);
  return at >= 0 && at <= LATEST_START;
}

/** What a wall says, when it says something short. */
function shownWords(blocks: readonly Block[]): ReturnType<typeof titleWords> {
  const shown = blocks.find(
    (block) => !block.aside && block.linked < 0.5 && block.text.length <= LONGEST_LINE,
  );
  return { notice: shown?.text ?? null, reason: null, regulation: null };
}

function inlineScripts(document: LiveDocument): string {
  return [...document.querySelectorAll("script:not([src])")]
    .map((script) => (script.textContent ?? "").slice(0, 200_000))
    .join("\n");
}
