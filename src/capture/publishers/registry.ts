import type { RefusalReason } from "../article.ts";
import { BAIJIAHAO } from "./baijiahao.ts";
import { BILIBILI } from "./bilibili.ts";
import { extractDigitalTimes, isDigitalTimes } from "./digital-times.ts";
import { extractGeneric } from "./generic.ts";
import { extractImageDocument, IMAGE_DOCUMENT, isImageDocument } from "./image-document.ts";
import type { ArticleDraft, PageInput, SiteRules } from "./publisher.ts";
import { extractDataSite, type DataSite } from "./site-data.ts";
import { SITES } from "./sites.ts";
import { SITES_ABROAD } from "./sites-abroad.ts";
import { TOUTIAO } from "./toutiao.ts";
import { extractWechat, isWechatArticle } from "./wechat.ts";
import { extractWeibo, isWeibo } from "./weibo.ts";
import { extractX } from "./x.ts";
import { ZHIHU } from "./zhihu.ts";

export interface Publisher {
  readonly id: string;
  readonly extract: (input: PageInput, strict: boolean) => ArticleDraft | RefusalReason;
}

/** Sites whose served pages may hold the article in a script alone. */
export const DATA_SITES: readonly DataSite[] = [ZHIHU, TOUTIAO, BAIJIAHAO, BILIBILI];

const X_HOSTS = ["x.com", "twitter.com"];

/** The publisher that prepares a page: by structure for WeChat, by host for known sites, else the generic one. */
export function publisherFor(document: Document, uri: URL): Publisher {
  if (isImageDocument(document, uri)) return { id: IMAGE_DOCUMENT, extract: extractImageDocument };
  if (isWechatArticle(document, uri)) return { id: "wechat", extract: extractWechat };
  const own = hostPublisher(uri);
  if (own) return own;
  const rules = siteOf(uri);
  if (!rules) return { id: "generic", extract: (input, strict) => extractGeneric(input, strict) };
  return { id: rules.id, extract: (input, strict) => extractGeneric(input, strict, rules) };
}

/** The publisher of a host for which the generic rules are not enough. */
export function hostPublisher(uri: URL): Publisher | null {
  if (isWeibo(uri)) return { id: "weibo", extract: extractWeibo };
  if (isOneOf(uri, X_HOSTS)) return { id: "x", extract: extractX };
  if (isDigitalTimes(uri)) return { id: "digital-times", extract: extractDigitalTimes };
  const data = DATA_SITES.find(({ rules }) => isOneOf(uri, rules.hosts));
  return data
    ? { id: data.rules.id, extract: (input, strict) => extractDataSite(data, input, strict) }
    : null;
}

/** The row of a known site, which sharpens the generic rules. */
export function siteOf(uri: URL): SiteRules | null {
  return [...SITES, ...SITES_ABROAD].find((site) => isOneOf(uri, site.hosts)) ?? null;
}

function isOneOf({ hostname }: URL, hosts: readonly string[]): boolean {
  return hosts.some((host) => hostname === host || hostname.endsWith(`.${host}`));
}
