import type { NoticeRow } from "./notice-row.ts";

/** What can be gone. Closed or locked threads, and comments, are not: the article stays. */
const THING =
  "(?:页面|网页|该页|此页|本文|原文|此文|该文|内容|文章|新闻|稿件|信息|链接|帖子|贴子|主题|帖|贴|视频|回答|问题|日记|笔记|专栏|博文|微博|动态|作品|资源|文件|资讯|报道|图文|文档|栏目|地址|网址|url|话题|公告)";
/** Words between the thing and its end: 可能, 已经, 或… */
const FILL = "[^.!?,]{0,10}?";
const GONE = "(?:删除|删去|移除|下线|下架|撤下|撤稿|撤销|撤回|屏蔽|隐藏|封禁)";
/** Accounts, as platforms name their own. */
const ACCOUNT = "(?:账号|用户|作者|公众号|(?:头条|搜狐|百家|企鹅|网易|大鱼|媒体|一点)号)";
const AUTHOR =
  "(?:作者|发布者|发送人|发布人|发表者|发帖人|楼主|用户|博主|up主|创作者|投稿人|题主|答主|原作者)";

const SOURCE = "error pages of Chinese and English sites in general";

/**
 * Sentences that any site may use. Order matters: who acted, and why, stands before that it is gone.
 * A sentence that names no actor gets no actor: it is `unavailable-no-reason` or `soft-404`.
 */
export const GENERIC_NOTICES: readonly NoticeRow[] = [
  row("author", "author", new RegExp(`(?:已|被)${AUTHOR}(?:自己|主动|自行)?(?:删除|撤回|下线)|${AUTHOR}(?:已|已经)?(?:自己|主动|自行|将[^.,]{1,6})?(?:删除|撤回)(?:了|该|此|本|$)?`)),
  row("author-en", "author", /(?:deleted|removed|taken down) by (?:the |its )?(?:\w+ )?(?:author|owner|publisher|uploader|poster)/),
  row("private", "private", new RegExp(`(?:作者|用户|博主|发布者)(?:的)?(?:隐私)?设置.{0,16}(?:(?:无法|不能|不可|没有|仅).{0,12}(?:查看|访问|浏览|阅读|可见|权限)|不可见)|被${AUTHOR}(?:隐藏|设为)|仅(?:作者|自己|本人|作者自己|粉丝|关注者|好友)可见|设为私密|根据(?:作者|博主|用户)(?:的)?设置,.{0,12}(?:无法|不能|不可)(?:查看|访问|浏览)`)),
  row("account-closed", "account-closed", new RegExp(`(?:该|此|这个)(?:作者|用户)?${ACCOUNT}(?:已(?:经)?(?:自主|主动)?注销|因用户.{0,4}申请关闭)`)),
  row("account-blocked", "account-blocked", new RegExp(`(?:(?:该|此|这个)${ACCOUNT}.{0,24}|^账号.{0,8})(?:(?:被|已)(?:封禁|封停|屏蔽|禁言|冻结|关闭|限制)|被永久(?:封禁|封停|停用|冻结)|(?:已|已被)停止使用)`)),
  row("complaint", "complaint", new RegExp(`${THING}.{0,16}(?:投诉|举报|侵权|侵犯).{0,24}(?:${GONE}|无法(?:查看|访问|显示)|不可见|不予显示)`)),
  row("platform", "platform", new RegExp(`${THING}.{0,8}(?:违规|违反|违法|涉嫌|不符合|不适宜|审核未通过|未通过审核|法律法规).{0,48}(?:${GONE}|无法(?:查看|访问|显示|浏览)|不可见|不予显示|不宜|处理)`)),
  row("platform-policy", "platform", /根据(?:相关|有关|国家)?.{0,8}(?:法律|法规|政策|规定)(?:(?!搜索结果|所在).){0,30}(?:无法(?:查看|访问|显示)|不予显示|未予显示|不能显示|已被?删除)/),
  row("not-found-or-gone", "soft-404", new RegExp(`${THING}${FILL}(?:不存在|找不到|没有找到|未找到|无法找到|不见|丢失|走丢|消失|飞走|失联|跑丢|迷路|不翼而飞|离家出走)|可能已被?删除.{0,4}名称已|^查无此?(?:文|稿|页|帖|新闻|内容|资料|信息)`)),
  row("cannot-find", "soft-404", new RegExp(`(?:找不到|没有找到|未找到|无法找到|未能找到|没有发现|不存在)(?!相关|符合|匹配|更多)[^.,!?]{0,16}${THING}`)),
  row("taken-down", "unavailable-no-reason", new RegExp(`${THING}${FILL}(?:已|已经|被|已被|已经被)(?:管理员|网站|系统|编辑)?(?:过期|到期)?${GONE}`)),
  row("expired", "unavailable-no-reason", /^(?:抱歉,|很抱歉,|对不起,)?\s*(?:您|你)?(?:要|所|想)?(?:查看|访问|浏览)?的?(?:该|此|本|这篇)?(?:内容|文章|新闻|稿件|信息|帖子|报道)(?:可能)?已(?:经)?(?:失效|过期|归档|(?:停止|不再)(?:提供)?(?:展示|浏览|访问|查看))/),
  row("cannot-view", "unavailable-no-reason", /^(?:抱歉,|很抱歉,|对不起,)?\s*(?:该|此|本|这篇|当前)(?:内容|文章|新闻|稿件|回答)(?:暂时|暂|已)?(?:(?:无法|不能|不可)(?:查看|访问|显示|浏览|阅读)|不可见)/),
  row("not-found-en", "soft-404", /(?:page|article|story|post|content|document|file|resource|url|link)\b[^.!?]{0,50}(?:not found|(?:could|can)(?:not|'t| not)(?: be)? (?:be )?(?:found|located)|does(?:n't| not) exist|(?:isn't|is not) here|went missing|was not found|is gone\b)|requested url .{0,120}was not found/),
  row("cannot-find-en", "soft-404", /(?:can't|cannot|could not|couldn't|unable to) (?:seem to )?(?:find|locate) (?:the|that|this) (?:page|article|story|post|content|file|url)|nothing (?:was |could be )?found (?:at this (?:location|address)|here)|(?:origin )?server did not find a current representation|page you(?:'re| are| were)? (?:looking for|requested|trying to)|^we(?:'re| are) sorry,? but the (?:page|article|story) (?:you|can|could|was)/),
  row("gone-en", "unavailable-no-reason", /(?:page|article|story|post|content|video|resource)\b[^.!?]{0,40}(?:no longer available|(?:has been|was|been) (?:removed|deleted|taken down|unpublished)|isn't available(?! right now)|is not available(?! right now)|is unavailable|no longer exists)/),
  row("404", "soft-404", /^(?:(?:http )?(?:error|status|错误|错误代码|代码)[:\s]*)?404\b(?:[\s,.!:|_–—-]*(?:that's an error|error|错误|not found|page|file|页面|网页|找不到|未找到|不存在|您).*|[\s.!]*)$|^(?:not found|page not found|file not found|object not found|nothing found)[.!]?$/),
  row("410", "soft-404", /^410\b[\s-]*gone|^gone$/),
]; // prettier-ignore

function row(state: string, cause: NoticeRow["cause"], sentence: RegExp): NoticeRow {
  return { id: `generic-${state}`, fate: "removed", cause, sentence, seen: "2025-01", source: SOURCE };
}
