import type { NoticeRow } from "./notice-row.ts";

const hosts = ["weixin.qq.com"];
/** weui since about 2019; `msg_page` and `page_msg` before; `mesg-block` for the shortest pages. */
const within = ".weui-msg, .mesg-block, .msg_page, .page_msg, .global_error_msg, #app";
const SAMPLES = "wechat-article-exporter's samples of removed pages";
const LABELS = "Wechatscope's censored_msg labels, 2018-2020";
const DETECTORS = "wording that several public detectors look for";

/** WeChat public accounts. HTTP status is 200 throughout; the sentence decides. */
export const WECHAT_NOTICES: readonly NoticeRow[] = [
  row("author", "removed", "author", /内容已被(?:发布者|作者|发送人)删除/, SAMPLES),
  row("author-en", "removed", "author", /(?:content has been |^)deleted by (?:the )?(?:author|publisher)/, SAMPLES),
  // Its reason may speak of the account: this line says what it is.
  row("violation", "removed", "platform", /此内容因(?:涉嫌)?违规(?:无法查看|已删除)/, DETECTORS),
  row("send-failed", "removed", "send-failed", /此内容(?:因.{0,24})?发送失败/, DETECTORS),
  row("complaints", "removed", "complaint", /此内容被多人投诉/, LABELS),
  row("infringement", "removed", "complaint", /[此该]内容被投诉且经审核涉嫌(?:侵权|违规)/, LABELS),
  row("infringement-en", "removed", "complaint", /content .{0,40}(?:reported|complain).{0,40}infring/, LABELS),
  row(
    "account-closed",
    "removed",
    "account-closed",
    /[此该]账号(?:已自主|已)注销|被投诉且经审核涉嫌侵权.*账号已注销/,
    DETECTORS,
  ),
  row("account-closed-en", "removed", "account-closed", /account has been deleted by the owner/, DETECTORS),
  row("account-blocked", "removed", "account-blocked", /(?:[此该]账号|[此该]公众号)已被?(?:屏蔽|封禁|封停|冻结)/, LABELS),
  row("account-blocked-en", "removed", "account-blocked", /account has been (?:blocked|banned)/, LABELS),
  row("violation-rules", "removed", "platform", /此内容(?:因)?(?:涉嫌)?违反.{0,40}(?:无法查看|查看详细内容)|根据相关法律法规和政策,.{0,8}无法查看/, DETECTORS),
  row("violation-en", "removed", "platform", /unable to view this content because it violates/, LABELS),
  row("private", "removed", "private", /根据作者隐私设置,?\s*无法查看|内容仅作者(?:自己)?可见/, DETECTORS),
  row("not-carried-over", "removed", "unavailable-no-reason", /未将文章素材同步至新账号/, DETECTORS),
  // The words say "for now"; the judge therefore only suspects a removal.
  row("unavailable", "removed", "unavailable-no-reason", /该?内容暂时无法查看/, SAMPLES),
  row("migrated", "moved", null, /(?:公众号|账号)已(?:申请账号)?迁移/, LABELS),
  row("migrating", "unverified", null, /账号处于账号迁移流程/, DETECTORS),
  row("captcha", "unverified", "captcha", /环境异常|完成验证后即可继续访问/, DETECTORS),
  row("rate-limited", "unverified", "rate-limited", /(?:访问过于|操作)频繁/, DETECTORS),
  row("parameters", "unverified", "bad-url", /参数错误|invalid parameters?/, SAMPLES),
  row("expired-link", "unverified", "bad-url", /链接已过期|link has expired/, DETECTORS),
  row("client-only", "unverified", "login", /请在微信客户端打开/, DETECTORS),
  row("server-error", "unverified", "server-error", /系统(?:出错|错误|繁忙)|未知错误|网络(?:出错|异常)|system error/, DETECTORS),
  row("rumour", "unverified", null, /该文章已被.{0,6}辟谣/, DETECTORS),
  row("review", "unverified", null, /内容(?:正在)?审核中/, DETECTORS),
  row("stopped", "unverified", "forbidden", /已停止访问该网页/, DETECTORS),
]; // prettier-ignore

function row(
  state: string,
  fate: NoticeRow["fate"],
  cause: NoticeRow["cause"],
  sentence: RegExp,
  source: string,
): NoticeRow {
  return { id: `wechat-${state}`, fate, cause, sentence, hosts, within, seen: "2026-01", source };
}
