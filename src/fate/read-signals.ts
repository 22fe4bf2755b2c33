import { liveDocument } from "../capture/unclobbered.ts";
import { foldSentence } from "./fold-sentence.ts";
import { holdsArticle, isPlainlyArticle } from "./article-presence.ts";
import { alertLine } from "./alert-line.ts";
import { matchMarks, matchSentences, onHost, type ReadPage } from "./match-notices.ts";
import type { WallMark } from "./notice-row.ts";
import { GENERIC_NOTICES } from "./notices-generic.ts";
import { NOTICES } from "./notices.ts";
import type { PageSignals, RecognisedNotice } from "./page-signals.ts";
import { readBlocks } from "./read-blocks.ts";
import { WALL_MARKS } from "./wall-marks.ts";
import { WALL_SENTENCES } from "./walls.ts";
import { wallOrRemoval } from "./wall-or-removal.ts";
import { readWechatRemovalData } from "./wechat-removal-data.ts";

/** Characters of a title that are matched: a hostile one may be endless. */
const LONGEST_TITLE = 200;
const WECHAT_HOSTS = ["mp.weixin.qq.com"];
/** Rows whose mark-up vouches for them, and rows whose sentence must stand alone. */
const PLACED = NOTICES.filter((row) => row.within);
const ALONE = NOTICES.filter((row) => !row.within);
/** In WeChat's own mark-up for notices, a sentence that is new there says what it says elsewhere. */
const NEW_ON_WECHAT = [...WALL_SENTENCES, ...GENERIC_NOTICES].map((row) => ({
  ...row,
  within: ".weui-msg, .mesg-block, .msg_page, .page_msg",
}));

/**
 * What a page says besides its article: a platform's notice, or a wall. A sentence counts only where it
 * stands in the place of an article, so an article that quotes a notice has none. The document is left
 * as it is; works on a browser's DOM, linkedom and happy-dom.
 */
export function readSignals(live: Document, finalUri: string): PageSignals {
  const document = liveDocument(live);
  const shown = readBlocks(document);
  const spoken = shown.length === 0 ? alertLine(document) : null;
  const blocks = spoken ? [spoken] : shown;
  const title = (document.title ?? "").replace(/\s+/g, " ").trim();
  const page: ReadPage = {
    document,
    host: URL.parse(finalUri)?.hostname ?? "",
    title,
    foldedTitle: foldSentence(title.slice(0, LONGEST_TITLE)),
    blocks,
  };
  return {
    notice: withWechatData(page, recognise(page)),
    documentTitle: page.title,
    textLength: shown.reduce((sum, block) => sum + block.text.length, 0),
  };
}

/** The surest first; between a wall and a removal that are both unsure, the wall. */
function recognise(page: ReadPage): RecognisedNotice | null {
  if (isPlainlyArticle(page.document, page.blocks)) return matchMarks(page, marks("certain"));
  const bare = !holdsArticle(page.document, page.blocks);
  return (
    matchSentences(page, PLACED) ??
    matchMarks(page, marks("certain")) ??
    (bare ? matchMarks(page, marks("strong")) : null) ??
    (placesItsNotices(page)
      ? matchSentences(page, NEW_ON_WECHAT)
      : wallOrRemoval(page, WALL_SENTENCES, ALONE)) ??
    (bare ? matchMarks(page, marks("weak")) : null)
  );
}

/** WeChat puts every notice into its own mark-up; its picture and text posts may say anything alone. */
function placesItsNotices(page: ReadPage): boolean {
  return onHost(page.host, WECHAT_HOSTS);
}

function marks(strength: WallMark["strength"]): WallMark[] {
  return WALL_MARKS.filter((mark) => mark.strength === strength);
}

function withWechatData(page: ReadPage, notice: RecognisedNotice | null): RecognisedNotice | null {
  if (!notice || !onHost(page.host, WECHAT_HOSTS)) return notice;
  const data = readWechatRemovalData(page.document);
  const removed = notice.fate === "removed";
  return {
    ...notice,
    reason: notice.reason ?? (removed ? data.reason : null),
    movedTo: notice.fate === "moved" ? data.transferTarget : null,
    ...(removed && data.reasonId ? { reasonId: data.reasonId } : {}),
    ...(removed && data.accountId ? { accountId: data.accountId } : {}),
    ...(removed && data.accountName ? { accountName: data.accountName } : {}),
  };
}
