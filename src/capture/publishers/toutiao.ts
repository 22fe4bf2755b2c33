import { parseDate } from "../chinese-date.ts";
import { beijingTime, dig, digText, findRecord, firstText, plainText } from "./data-path.ts";
import { fragmentOf } from "./fragment.ts";
import { unescapeEntities } from "./js-literal.ts";
import { assignedState, storedState } from "./page-state.ts";
import type { PageInput } from "./publisher.ts";
import type { DataArticle, DataSite } from "./site-data.ts";

/** Toutiao's articles and short posts. The served page has them percent-encoded in `RENDER_DATA`. */
export const TOUTIAO: DataSite = {
  rules: {
    id: "toutiao",
    hosts: ["toutiao.com"],
    siteName: "今日头条",
    body: [
      ".tt-article-content",
      ".syl-page-article",
      ".weitoutiao-html",
      ".article-content article",
      ".article-content",
    ],
    outlet: [
      ".article-meta .name a",
      ".article-meta .name",
      ".author-info .name",
      ".article-sub span:nth-of-type(1)",
    ],
    evidence:
      "markup quoted in several public crawlers (syl-page-article, article-meta, weitoutiao-html), read November 2026",
  },
  shown: ".tt-article-content, .syl-page-article, .weitoutiao-html, .article-content",
  isUntitled: ({ uri }) => /^\/w\/?\d/.test(uri.pathname),
  read: readToutiao,
};

function readToutiao(input: PageInput): DataArticle | null {
  const states = [
    storedState(input.dataScript("RENDER_DATA")),
    assignedState(input.inlineScripts(), "BASE_DATA"),
  ];
  const found = states.map((state) => [state, findRecord(state, isArticle)] as const);
  const [state, record] = found.find(([, one]) => one !== undefined) ?? [];
  return record === undefined || !isOfPage(input.uri, record) ? null : articleOf(input, state, record);
}

/** A script may have gone on to another article. */
function isOfPage({ pathname }: URL, record: unknown): boolean {
  const number = /(\d{15,20})/.exec(pathname)?.[1];
  const ids = ["groupId", "group_id", "itemId", "item_id", "gidStr", "id"].map((name) =>
    digText(record, name),
  );
  const known = ids.filter((id) => id !== null && /^\d{15,20}$/.test(id));
  return number === undefined || known.length === 0 || known.includes(number);
}

/** Words with mark-up, plain or with its signs written as character references. */
function isArticle(record: object): boolean {
  const html = dig(record, "content");
  return typeof html === "string" && /<(?:p|div|article|img|br)\b|&lt;(?:p|div)\b/i.test(html);
}

function articleOf(input: PageInput, state: unknown, record: unknown): DataArticle {
  const written = firstText(record, ["content"]) ?? "";
  const html = /^\s*"?\s*&(?:quot;&)?lt;/i.test(written)
    ? unescapeEntities(written).replace(/^\s*"|"\s*$/g, "")
    : written;
  const outlet = [
    firstText(record, ["source", "detailSource", "mediaUser.name", "mediaUser.screenName", "user.name"]),
    firstText(
      findRecord(
        state,
        (one) => typeof dig(one, "source") === "string" && typeof dig(one, "time") === "string",
      ),
      ["source"],
    ),
  ];
  return {
    title: plainText(firstText(record, ["title"]))?.replace(/^"|"$/g, "") ?? null,
    author: null,
    outlet: plainText(outlet.find((name) => name !== null) ?? null),
    publishedAt: dateOf(input, state, record),
    body: fragmentOf(input.document, html),
  };
}

function dateOf({ dates }: PageInput, state: unknown, record: unknown): string | null {
  const stamp = firstText(record, ["publishTime", "publish_time", "createTime", "create_time"]);
  const sub = findRecord(state, (one) => typeof dig(one, "time") === "string" && "source" in one);
  const written = stamp ?? firstText(sub, ["time"]);
  if (written === null) return null;
  return beijingTime(written) ?? parseDate(written, { ...dates, zone: "+08:00" })?.iso ?? null;
}
