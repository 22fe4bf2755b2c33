import { i18n } from "#i18n";

/** A platform's name where it is better known than its host; else the host. */
export function platformText(uri: string): string {
  const host = new URL(uri).hostname.replace(/^www\./, "");
  if (host === "mp.weixin.qq.com") return i18n.t("platform.wechat");
  if (/(^|\.)weibo\.(com|cn)$/.test(host)) return i18n.t("platform.weibo");
  return host;
}
