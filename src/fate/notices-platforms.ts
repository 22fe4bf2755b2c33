import type { NoticeRow } from "./notice-row.ts";

const ERROR_PAGE = "the platform's own error page";
const DETECTORS = "wording that several public detectors look for";

/**
 * Platforms whose sentence the generic rows would miss, or would give the wrong cause. The sentence must
 * stand alone on the page, on any host: mirrors and mobile hosts use the same words.
 */
export const PLATFORM_NOTICES: readonly NoticeRow[] = [
  // Answers this to anyone who sends no Referer, for living pages too.
  {
    id: "pearvideo-referer",
    fate: "unverified",
    cause: "forbidden",
    sentence: /文章已下线/,
    hosts: ["pearvideo.com"],
    seen: "2025-01",
    source: DETECTORS,
  },
  removed("x-author", "author", /this (?:post|tweet) was deleted by the (?:post|tweet) author/, DETECTORS),
  removed("x-suspended", "account-blocked", /(?:post|tweet) is from a suspended account/, DETECTORS),
  // Hosting companies say the same of a site.
  on(["x.com", "twitter.com"], removed("x-account-suspended", "account-blocked", /^account suspended/, DETECTORS)),
  removed("x-account-gone", "account-closed", /(?:from an|this) account (?:that )?(?:no longer exists|doesn't exist)/, DETECTORS),
  removed("x-rules", "platform", /(?:post|tweet) violated the (?:x|twitter) rules(?!.*(?:however|remain accessible))/, DETECTORS),
  removed("x-withheld", "platform", /(?:has been )?withheld in .{2,40} in response to/, DETECTORS),
  removed("x-limited", "private", /(?:unable to view this (?:post|tweet)|account owner limits who can view|these (?:posts|tweets) are protected)/, DETECTORS),
  removed("x-unavailable", "unavailable-no-reason", /this (?:post|tweet) is unavailable/, DETECTORS),
  removed("zhihu-wasteland", "soft-404", /没有知识存在的荒原/, DETECTORS),
  removed("douban-not-here", "soft-404", /你想要的东西不在这儿|想访问的条目豆瓣不收录|您要访问的(?:小组|日记|相册).{0,8}(?:不存在|已)/, ERROR_PAGE),
  removed("bilibili-gone", "soft-404", /(?:视频|专栏|稿件|动态|页面).{0,2}不见了|啊叻/, DETECTORS),
  removed("bilibili-invisible", "unavailable-no-reason", /稿件不可见|视频已失效/, DETECTORS),
  on(["bilibili.com"], removed("bilibili-uploader-only", "private", /仅up主(?:自己)?可见/, DETECTORS)),
  on(["bilibili.com"], { ...removed("bilibili-review", null, /^(?:稿件|视频)(?:正在)?审核中/, DETECTORS), fate: "unverified" }),
  removed("tieba-hidden", "soft-404", /(?:贴子|帖子).{0,12}(?:被隐藏|不存在|已被删除)/, ERROR_PAGE),
  removed("xiaohongshu-unavailable", "unavailable-no-reason", /(?:当前)?笔记暂时?无法(?:浏览|查看)/, ERROR_PAGE),
  removed("discuz-thread", "soft-404", /指定的(?:主题|帖子|版块|用户空间).{0,6}不存在/, DETECTORS),
  removed("discuz-group", "private", /^(?:抱歉,)?您所在的用户组.{0,24}(?:无法|没有权限)|本(?:帖|主题)要求阅读权限/, ERROR_PAGE),
  removed("sina-not-found", "soft-404", /页面没有找到\s*\d*\s*秒/, DETECTORS),
]; // prettier-ignore

function removed(id: string, cause: NoticeRow["cause"], sentence: RegExp, source: string): NoticeRow {
  return { id, fate: "removed", cause, sentence, seen: "2025-01", source };
}

/** Confines a row whose words say little by themselves. */
function on(hosts: readonly string[], row: NoticeRow): NoticeRow {
  return { ...row, hosts };
}
