import { beijingTime, dig, digList, digText } from "./data-path.ts";
import { fragmentOf } from "./fragment.ts";
import { storedState } from "./page-state.ts";
import type { PageInput } from "./publisher.ts";
import type { DataArticle, DataSite } from "./site-data.ts";

const SHOWN = ".RichContent-inner .RichText, .Post-RichText, .PinItem .RichText";

/** Zhihu's answers, articles and pins. The served page has them in `js-initialData`. */
export const ZHIHU: DataSite = {
  rules: {
    id: "zhihu",
    hosts: ["zhihu.com"],
    siteName: "知乎",
    platform: true,
    title: [".QuestionHeader-title", ".Post-Title"],
    author: [".AuthorInfo meta[itemprop='name']", ".AuthorInfo-name", ".PinItem .UserLink-link"],
    time: [
      ".AnswerItem meta[itemprop='dateCreated']",
      "meta[itemprop='datePublished']",
      ".PinItem-time",
      ".ContentItem-time",
    ],
    parts: [SHOWN, ".QuestionHeader-main .QuestionHeader-title", ".QuestionRichText"],
    drop: [".GoodsRecommendCard", ".RichText-MCNLinkCardContainer", ".LinkCard-image", ".Reward"],
    evidence: "answers of 2023–2024, articles of zhuanlan.zhihu.com, PinItem in public user scripts",
  },
  shown: SHOWN,
  isUntitled: ({ uri }) => /\/pin\//.test(uri.pathname),
  read: readZhihu,
};

function readZhihu(input: PageInput): DataArticle | null {
  const entities = dig(storedState(input.dataScript("js-initialData")), "initialState", "entities");
  const path = input.uri.pathname;
  const answer = /\/answer\/(\d+)/.exec(path)?.[1];
  if (answer) return answerIn(input, entities, answer);
  const pin = /\/pin\/(\d+)/.exec(path)?.[1];
  if (pin) return pinIn(input, dig(entities, "pins", pin));
  const article = /\/(?:p|art)\/(\d+)/.exec(path)?.[1];
  return article ? articleIn(input, dig(entities, "articles", article)) : null;
}

/** The question stands before its answer, as on the page. */
function answerIn(input: PageInput, entities: unknown, id: string): DataArticle | null {
  const record = dig(entities, "answers", id);
  const html = digText(record, "content");
  if (html === null) return null;
  const title = digText(record, "question", "title");
  const detail = digText(entities, "questions", digText(record, "question", "id") ?? "", "detail");
  const body = bodyOf(input, [detail, html]);
  if (title !== null) {
    const heading = input.document.createElement("h1");
    heading.textContent = title;
    body.prepend(heading);
  }
  return { ...fieldsOf(record, "createdTime"), title, body };
}

function articleIn(input: PageInput, record: unknown): DataArticle | null {
  const html = digText(record, "content");
  if (html === null) return null;
  return { ...fieldsOf(record, "created"), title: digText(record, "title"), body: bodyOf(input, [html]) };
}

/** A pin is a list of parts: words, pictures, links. */
function pinIn(input: PageInput, record: unknown): DataArticle | null {
  const parts = digList(record, "content");
  const words = parts.map((part) => digText(part, "content") ?? digText(part, "ownText"));
  const pictures = parts.map((part) => digText(part, "originalUrl") ?? digText(part, "url"));
  const html = digText(record, "contentHtml");
  const body = bodyOf(input, html === null ? words : [html]);
  for (const [index, address] of pictures.entries()) {
    if (address === null || digText(parts[index], "type") !== "image") continue;
    const image = input.document.createElement("img");
    image.setAttribute("src", address);
    body.append(image);
  }
  return parts.length === 0 && html === null ? null : { ...fieldsOf(record, "created"), title: null, body };
}

function fieldsOf(record: unknown, time: string): Pick<DataArticle, "author" | "outlet" | "publishedAt"> {
  return {
    author: digText(record, "author", "name"),
    outlet: "知乎",
    publishedAt: beijingTime(dig(record, time)),
  };
}

function bodyOf({ document }: PageInput, parts: readonly (string | null)[]): Element {
  const body = document.createElement("div");
  for (const part of parts) if (part !== null) body.append(fragmentOf(document, part));
  // Lazy pictures stand twice: once for readers without scripts.
  for (const twin of body.querySelectorAll("noscript")) twin.remove();
  return body;
}
