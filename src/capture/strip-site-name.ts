import { titleKey } from "./title-key.ts";

/** Marks between headline, channel and site. A plain hyphen counts only with spaces or before a site's name. */
const MARK =
  /\s*(?:[|｜_»›]|——|--+)\s*|\s+[-–—•·]\s+|(?<=[\p{Script=Han}"”」』！？!?）)])[-–—](?=[\p{Script=Han}A-Za-z0-9]{2,14}$)/gu;

const SITE =
  /(?:网|網|新闻|新聞|频道|頻道|日报|晚报|晨报|时报|日報|时评|客户端|在线|頭條|头条|资讯|门户|官网|政府|公众号|论坛|社区|博客|中心|平台|财经|知乎|豆瓣|微博|\.com|\.cn|\.net|\.org|news|times|post|daily)/i;

/** Takes channel and site from the end of a page title: `headline_channel_site` → `headline`. */
export function stripSiteName(title: string, site: string | null): string {
  let rest = title.trim();
  for (let turn = 0; turn < 4; turn++) {
    const last = [...rest.matchAll(MARK)].at(-1);
    if (!last) break;
    const tail = rest.slice(last.index + last[0].length);
    if (!isSiteName(tail, site, last[0]) || rest.slice(0, last.index).trim().length < 4) break;
    rest = rest.slice(0, last.index).trim();
  }
  return rest;
}

function isSiteName(tail: string, site: string | null, mark: string): boolean {
  if (site && titleKey(site) === titleKey(tail)) return true;
  if (tail.length > 40) return false;
  // An underscore or a guillemet hardly ever stands inside a Chinese headline.
  return (
    /[_»›]/.test(mark) ||
    tail.trim().length === 0 ||
    (tail.length <= 24 && SITE.test(tail)) ||
    tail.length <= 8
  );
}
