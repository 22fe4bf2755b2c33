/**
 * Query parameters that tell who shared a link or how it was reached, never which article it is.
 * Sources: the platforms' own share links, and the vendors' documentation of campaign parameters.
 */
const NAMES = new Set([
  // WeChat share links
  "chksm", "scene", "subscene", "sessionid", "clicktime", "enterid", "ascene", "devicetype", "nettype",
  "abtest_cookie", "exportkey", "pass_ticket", "wx_header", "wxshare_count", "isappinstalled",
  "sharer_shareinfo", "sharer_shareinfo_first", "sharer_sharetime", "sharer_shareid", "srcid", "mpshare",
  "session_us", "countrycode", "fasttmpl_type", "fasttmpl_fullversion", "fasttmpl_flag", "realreporttime",
  // campaign and click identifiers
  "gclid", "fbclid", "yclid", "msclkid", "dclid", "mc_cid", "mc_eid", "igshid", "spm", "scm", "hmsr",
  "hmpl", "hmcu", "hmkw", "hmci", "_ga", "ref_src", "ref_url", "cmpid", "ocid", "ncid", "smid",
  // Chinese portals' share links
  "spss", "spssid", "spsuid", "spsw", "share_token", "share_source", "share_medium", "share_from",
  "shareuid", "share_uid", "share_app", "share_did", "tt_from", "timestamp_share", "use_new_style",
  "refer_flag", "luicode", "lfid", "featurecode", "weibo_id", "wm", "vt", "bdmpuid", "wfr",
  "unique_k", "vd_source", "spm_id_from", "from_source", "from_spmid", "plat_id", "share_session_id",
  "share_plat", "share_tag", "tracelog", "is_share", "isfromapp", "commtag",
]); // prettier-ignore

/** Words that `from`, `source` and the like carry when they only say how the reader came. */
const WAY_IN =
  /^(?:timeline|groupmessage|singlemessage|message|wap|mobile|m|pc|web|app|h5|index|home|share|search|weixin|wechat|wx|weibo|qq|qzone|feed|feedss|news|push|rss|nav|list|[a-z]+_[a-z_]+|baidu|toutiao|newsapp|client|facebook|twitter|x|telegram|whatsapp|line)$/i;

/** Whether `name=value` of a query can be dropped without naming another page. */
export function isTrackingParameter(name: string, value: string): boolean {
  const key = name.toLowerCase();
  if (key.startsWith("utm_") || key.startsWith("wxwork_") || key.startsWith("at_") || NAMES.has(key))
    return true;
  // The moment at which a link was made, against caches.
  if (/^_t?$/.test(key) && /^1\d{9}(?:\d{3})?$/.test(value)) return true;
  return (
    /^(?:from|source|share|fr|ref|referer|referrer|src|for|channel_from)$/.test(key) && WAY_IN.test(value)
  );
}
