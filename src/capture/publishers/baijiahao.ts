import { parseDate } from "../chinese-date.ts";
import { beijingTime, dig, digList, digText, findRecord, firstText, plainText } from "./data-path.ts";
import { fragmentOf } from "./fragment.ts";
import { assignedState } from "./page-state.ts";
import type { PageInput } from "./publisher.ts";
import type { DataArticle, DataSite } from "./site-data.ts";

/** Baijiahao: old templates by class, newer ones by `data-testid` (their classes are hashed); else the page's data. */
export const BAIJIAHAO: DataSite = {
  rules: {
    id: "baijiahao",
    hosts: ["baijiahao.baidu.com", "mbd.baidu.com"],
    body: [".article-content", "[data-testid='article']", ".mainContent", ".dpu8C._2kCxD"],
    outlet: [".author-name", "[data-testid='author-name']"],
    time: ["[data-testid='updatetime']"],
    evidence:
      "desktop pages of 2018–2021 (.author-name, .article-content); data-testid, bjh-p and dpu8C in public crawlers of 2022–2025",
  },
  shown: ".article-content, [data-testid='article'], .mainContent, .bjh-p",
  read: readBaijiahao,
};

/**
 * The data has been written under several names; what is looked for is a list of parts with a type and words,
 * beside or below a headline. Known from reports, not yet seen on a page of ours.
 */
function readBaijiahao(input: PageInput): DataArticle | null {
  const script = input.inlineScripts();
  const states = ["jsonData", "__NUXT__", "__INITIAL_STATE__", "__PRELOADED_STATE__"].map((name) =>
    assignedState(script, name),
  );
  const found = states.map((state) => [state, findRecord(state, hasParts)] as const);
  const [state, record] = found.find(([, one]) => one !== undefined) ?? [];
  return record === undefined ? null : articleOf(input, state, record);
}

const PARTS = ["sections", "items", "content"] as const;

function hasParts(record: object): boolean {
  return PARTS.some((name) => {
    const words = digList(record, name).filter((part) => wordsOf(part) !== null);
    return words.some((part) => digText(part, "type") !== null);
  });
}

function articleOf(input: PageInput, state: unknown, record: unknown): DataArticle {
  const body = input.document.createElement("div");
  const parts = PARTS.map((name) => digList(record, name)).find((list) => list.length > 0) ?? [];
  for (const part of parts) body.append(elementOf(input.document, part));
  const titled = findRecord(
    state,
    (one) => typeof dig(one, "title") === "string" && dig(one, "title") !== "",
  );
  const dated = findRecord(state, (one) => TIMES.some((name) => dig(one, name) !== undefined));
  const named = findRecord(
    state,
    (one) => typeof dig(one, "author") === "object" && dig(one, "author") !== null,
  );
  return {
    title: plainText(firstText(record, ["header", "title"]) ?? digText(titled, "title")),
    author: null,
    outlet: plainText(firstText(named, ["author.name", "author.author_name", "author.appName"])),
    publishedAt: dateOf(input, firstText(dated, TIMES)),
    body,
  };
}

const TIMES = ["publish_time", "publishTime", "publish_at", "updatetime", "dateTime"] as const;

function dateOf({ dates }: PageInput, written: string | null): string | null {
  if (written === null) return null;
  return beijingTime(written) ?? parseDate(written, { ...dates, zone: "+08:00" })?.iso ?? null;
}

function elementOf(document: Document, part: unknown): Element {
  const picture = firstText(part, ["link", "src", "url", "img.url", "data.original.src"]);
  if (/^ima?ge?$/.test(digText(part, "type") ?? "") && picture !== null) {
    const image = document.createElement("img");
    image.setAttribute("src", picture);
    return image;
  }
  const paragraph = document.createElement("p");
  paragraph.append(...fragmentOf(document, wordsOf(part) ?? "").childNodes);
  return paragraph;
}

function wordsOf(part: unknown): string | null {
  const words = firstText(part, ["content", "text", "value"]);
  return words !== null && !/^https?:/.test(words) ? words : null;
}
