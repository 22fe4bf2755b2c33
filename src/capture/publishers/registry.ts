import type { RefusalReason } from "../article.ts";
import { extractDigitalTimes, isDigitalTimes } from "./digital-times.ts";
import { extractGeneric } from "./generic.ts";
import type { ArticleDraft, PageInput } from "./publisher.ts";
import { SITES } from "./sites.ts";
import { SITES_ABROAD } from "./sites-abroad.ts";
import { extractWechat, isWechatArticle } from "./wechat.ts";
import { extractWeibo, isWeibo } from "./weibo.ts";

export interface Publisher {
  readonly id: string;
  readonly extract: (input: PageInput, strict: boolean) => ArticleDraft | RefusalReason;
}

/** The publisher that prepares a page: by structure for WeChat, by host for known sites, else the generic one. */
export function publisherFor(document: Document, uri: URL): Publisher {
  if (isWechatArticle(document, uri)) return { id: "wechat", extract: extractWechat };
  if (isWeibo(uri)) return { id: "weibo", extract: extractWeibo };
  if (isDigitalTimes(uri)) return { id: "digital-times", extract: extractDigitalTimes };
  const rules = [...SITES, ...SITES_ABROAD].find((site) =>
    site.hosts.some((host) => isHostOf(uri.hostname, host)),
  );
  if (!rules) return { id: "generic", extract: (input, strict) => extractGeneric(input, strict) };
  return { id: rules.id, extract: (input, strict) => extractGeneric(input, strict, rules) };
}

function isHostOf(hostname: string, host: string): boolean {
  return hostname === host || hostname.endsWith(`.${host}`);
}
