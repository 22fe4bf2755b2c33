/** Public wording of a reason number in WeChat's moderation. */
export interface WechatReason {
  readonly id: number;
  /** What the number speaks of: an article, or an account (two lists whose difference is not known). */
  readonly subject: "article" | "account";
  /** As notices word it. */
  readonly wording: string;
  /** The platform rule that the list names beside it. */
  readonly rule: string;
  /** `id` of the rule page `/mp/opshowpage?action=oplaw&id=…`. */
  readonly rulePage: number | null;
}

/**
 * Source: the table in the front-end module `common/wx/ban.js` of WeChat's public accounts, 2016–2017.
 * That `cgiData.del_reason_id` counts by this table is likely, not certain: 20004 fits, 10001 is worded
 * otherwise today. So it never stands in for the words of a notice; it only explains a number.
 */
export const WECHAT_REASONS: readonly WechatReason[] = [
  reason(10000, "article", "涉嫌违规", "《微信公众平台运营规范》", 32),
  reason(90004, "article", "涉嫌滥用原创声明功能", "《微信公众平台运营规范》3.6条规定", null),
  reason(90005, "article", "涉嫌滥用赞赏功能", "《微信公众平台运营规范》3.7条规定", 1),
  reason(10001, "article", "涉嫌发布垃圾广告", "《微信公众平台运营规范》4.8条规定-广告类内容", 24),
  reason(20001, "article", "涉嫌违反相关法律法规和政策", "《微信公众平台运营规范》", 32),
  reason(20002, "article", "涉及低俗、性暗示或色情信息", "《微信公众平台运营规范》4.2条规定-色情及色情擦边类内容", 18),
  reason(20004, "article", "涉嫌违反相关法律法规和政策", "《微信公众平台运营规范》", 1),
  reason(20006, "article", "涉嫌违反相关法律法规和政策", "《微信公众平台运营规范》", 32),
  reason(20008, "article", "涉嫌欺诈", "《微信公众平台运营规范》4.8.1条规定-欺诈虚假广告类", 24),
  reason(20011, "article", "涉嫌发布暴力信息", "《微信公众平台运营规范》4.3条规定", 19),
  reason(20012, "article", "涉及低俗、性暗示或色情信息", "《微信公众平台运营规范》", 32),
  reason(20013, "article", "涉嫌侵犯他人合法权益", "《微信公众平台运营规范》4.1条规定-侵权或侵犯隐私类内容", 17),
  reason(20104, "article", "涉嫌造谣或传谣", "《微信公众平台运营规范》4.9条规定-谣言类内容", 25),
  reason(20105, "article", "涉嫌诱导分享", "《微信公众平台运营规范》3.3.1条规定-诱导分享", 13),
  reason(20106, "article", "涉及骚扰信息", "《微信公众平台运营规范》4.10条规定-搔扰类内容", 26),
  reason(21000, "article", "涉嫌违规", "《微信公众平台运营规范》", 1),
  reason(90001, "article", "涉嫌侵犯他人隐私", "《微信公众平台运营规范》4.1条规定-侵权或侵犯隐私类内容", 17),
  reason(90002, "article", "涉嫌抄袭他人内容", "《微信公众平台运营规范》4.1.2条规定-内容侵权", 17),
  reason(90003, "article", "涉嫌诱导关注", "《微信公众平台运营规范》3.3.2条规定-诱导关注", 13),
  reason(90007, "article", "涉嫌违规使用原创声明功能", "《微信公众平台运营规范》3.6条规定-滥用原创声明功能", 1),
  reason(90008, "article", "涉嫌互推", "《微信公众平台运营规范》3.2条规定－刷粉行为", 1),
  reason(90009, "article", "涉嫌侵犯他人合法权益", "《微信公众平台运营规范》4.1条规定", 17),
  reason(90010, "article", "涉嫌侵犯名誉/商誉/隐私/肖像", "《微信公众平台运营规范》4.1.2条规定", 17),
  reason(90011, "article", "涉嫌刷粉", "《微信公众平台运营规范》3.2条规定－刷粉行为", 1),
  reason(90016, "article", "涉嫌侵犯他人版权/商标/专利等知识产权", "《微信公众平台运营规范》4.1.2条规定", 17),
  reason(90017, "article", "涉嫌恶意投诉他人", "《微信公众平台运营规范》", 1),
  reason(90018, "article", "涉嫌阅读原文跳转至恶意链接", "《微信公众平台运营规范》", 1),
  reason(90019, "article", "涉嫌违反微信链接内容管理规范", "《微信外部链接内容管理规范》", null),
  reason(90020, "article", "涉嫌无证经营", "《微信公众平台运营规范》", 1),
  reason(90021, "article", "涉嫌多级分销经营行为", "《微信公众平台运营规范》", 1),
  reason(2, "account", "涉嫌违反相关法律法规", "《微信公众平台运营规范》", 32),
  reason(3, "account", "涉及低俗或色情信息", "《微信公众平台运营规范》4.2条规定-色情及色情擦边类内容", 18),
  reason(5, "account", "涉嫌侵犯他人合法权益", "《微信公众平台运营规范》4.1条规定-侵权或侵犯隐私类内容", 17),
  reason(4, "account", "涉嫌违反相关法律法规", "《微信公众平台运营规范》", 32),
  reason(8, "account", "涉嫌造谣或传谣", "《微信公众平台运营规范》4.9条规定-谣言类内容", 25),
  reason(16, "account", "涉嫌抄袭", "《微信公众平台运营规范》4.1.2条规定-内容侵权", 17),
  reason(36, "account", "已申请公众号帐号迁移流程，被冻结/回收", "公众号帐号迁移说明", null),
]; // prettier-ignore

/** The row of a number as pages give it, e.g. `20004`; `null` for numbers that are not known. */
export function wechatReason(reasonId: string): WechatReason | null {
  return WECHAT_REASONS.find((row) => String(row.id) === reasonId) ?? null;
}

function reason(
  id: number,
  subject: WechatReason["subject"],
  wording: string,
  rule: string,
  rulePage: number | null,
): WechatReason {
  return { id, subject, wording, rule, rulePage };
}
