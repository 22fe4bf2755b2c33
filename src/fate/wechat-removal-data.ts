import type { LiveDocument } from "../capture/unclobbered.ts";
/** What WeChat's scripts carry on a removed or migrated page, besides the visible words. */
export interface WechatRemovalData {
  /** `cgiData.del_reason`, entities decoded; often absent. */
  readonly reason: string | null;
  /** `cgiData.del_reason_id`, e.g. `20004`: WeChat's own number, which no public list explains surely. */
  readonly reasonId: string | null;
  /** Account id, `gh_…`. */
  readonly accountId: string | null;
  readonly accountName: string | null;
  /** Address that the article has at the account's new home. */
  readonly transferTarget: string | null;
}

/** Reads inline scripts as text; nothing is run. Fields that are empty on the page are `null`. */
export function readWechatRemovalData(document: LiveDocument): WechatRemovalData {
  const scripts = [...document.querySelectorAll("script:not([src])")]
    .map((script) => script.textContent ?? "")
    .filter((text) => /cgiData|transferTargetLink/.test(text))
    .join("\n");
  return {
    reason: field(scripts, "del_reason"),
    reasonId: field(scripts, "del_reason_id"),
    accountId: field(scripts, "user_name"),
    accountName: field(scripts, "nick_name"),
    transferTarget: httpAddress(field(scripts, "transferTargetLink")),
  };
}

function field(scripts: string, name: string): string | null {
  const match = new RegExp(`(?:^|[^\\w])${name}["']?\\s*[:=]\\s*(["'])(.*?)\\1`).exec(scripts);
  const value = decode(match?.[2] ?? "").trim();
  return value === "" ? null : value;
}

function decode(value: string): string {
  return value
    .replace(/\\x([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replace(/&nbsp;/g, " ")
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&#0?39;/g, "'")
    .replace(/&amp;/g, "&");
}

function httpAddress(value: string | null): string | null {
  return value !== null && /^https?:\/\//.test(value) ? value : null;
}
