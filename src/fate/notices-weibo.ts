import type { NoticeRow } from "./notice-row.ts";

const hosts = ["weibo.com", "weibo.cn"];
const SOURCE = "Weibo's error pages as quoted in its help centre and by public crawlers";

/** Weibo posts, articles and accounts. Tested in order: who acted stands before that it is gone. */
export const WEIBO_NOTICES: readonly NoticeRow[] = [
  row("author", "removed", "author", /微博已被作者删除|作者已(?:自行)?删除/),
  row("half-year", "removed", "private", /作者已?设置?.{0,12}(?:半年|一个月|可见|查看权限)/),
  row("no-permission", "removed", "private", /由于(?:作者|用户|博主)(?:隐私)?设置.{0,20}(?:(?:没有|无法|不可).{0,12}(?:查看|访问|浏览|权限)|不可见)/),
  row("account-blocked", "removed", "account-blocked", /账号因.{0,40}(?:违反|投诉|违规).{0,60}(?:无法查看|不可见|封禁|禁言|关闭)/),
  row("account-closed", "removed", "account-closed", /(?:账号|用户)已(?:自主)?注销|用户不存在|账号不存在/),
  row("complaint", "removed", "complaint", /微博(?:因|由于)?.{0,12}(?:投诉|举报|侵权).{0,40}(?:删除|无法查看|不可见|处理)/),
  row("violation", "removed", "platform", /(?:微博|内容|文章).{0,12}(?:违反|违规|不适宜|法律法规).{0,40}(?:删除|无法查看|不予显示|不可见|屏蔽|处理|不宜)?/),
  row("policy", "removed", "platform", /根据(?:相关)?法律法规和政策.{0,20}(?:不予显示|无法(?:查看|显示)|未予显示)/),
  row("no-such-post-or-permission", "removed", "unavailable-no-reason", /微博不存在或(?:暂)?无查看权限|^(?:抱歉,)?暂无查看权限/),
  // "For now", and no word of who acted.
  row("account-abnormal", "removed", "unavailable-no-reason", /当前访问的(?:用户状态|账号)异常,暂时无法访问/),
  row("post-deleted", "removed", "unavailable-no-reason", /(?:此|该|这条)?微博已(?:经)?被?删除/),
  row("no-such-post", "removed", "soft-404", /(?:微博|页面|文章|内容)(?:已)?(?:不存在|找不到|被删除)|你访问的(?:页面|微博)/),
]; // prettier-ignore

function row(state: string, fate: NoticeRow["fate"], cause: NoticeRow["cause"], sentence: RegExp): NoticeRow {
  return { id: `weibo-${state}`, fate, cause, sentence, hosts, seen: "2024-09", source: SOURCE };
}
