import { unescapeEntities } from "./publishers/js-literal.ts";

const ARTICLE =
  /^(?:[A-Za-z]*Article|BlogPosting|Report|SocialMediaPosting|DiscussionForumPosting|LiveBlogPosting)$/;
const PAGE = /^(?:[A-Za-z]*WebPage|ItemPage)$/;
const ORGANISATION = /Organization$|^(?:Corporation|WebSite|Brand)$/;

/** Deepest nesting that is followed: an article stands at the top, in a graph, or one step below. */
const DEEPEST = 6;

/** What a page's JSON-LD says, from all its scripts together. */
export interface LinkedData {
  /**
   * The article as plain strings: `headline`, `datePublished`, `author`, `publisher`, `url`,
   * `description`. Persons and organisations are reduced to their names, joined by a space. Empty when
   * no script describes an article or none can be parsed.
   */
  readonly article: ReadonlyMap<string, string>;
  /** The article's authors, those left out that are declared to be organisations. */
  readonly persons: readonly string[];
  /** The same properties of the page that holds the article, for graphs that leave them to it. */
  readonly page: ReadonlyMap<string, string>;
}

type Node = Readonly<Record<string, unknown>>;
/** Nodes with a name by their `@id`: a graph names authors and publishers once and points at them. */
type Index = ReadonlyMap<string, Node>;

/** Reads every script that can be parsed; what cannot is left out. */
export function linkedData(document: Document): LinkedData {
  const scripts = [...document.querySelectorAll('script[type="application/ld+json"]')];
  const nodes = scripts.flatMap((script) => nodesOf(parse(script.textContent ?? ""), 0));
  const index = new Map(nodes.flatMap((node) => named(node)));
  const articles = nodes.filter((node) => typesOf(node).some((type) => ARTICLE.test(type)));
  // Some sites add an article without a word about it, for the share buttons.
  const article = articles.find((node) => node["datePublished"] ?? node["headline"]) ?? articles[0];
  const page = nodes.find((node) => typesOf(node).some((type) => PAGE.test(type)));
  return {
    article: article ? properties(article, index) : new Map(),
    persons: article ? personsOf(article["author"] ?? article["creator"], index) : [],
    page: page ? properties(page, index) : new Map(),
  };
}

function named(node: Node): readonly (readonly [string, Node])[] {
  const id = node["@id"];
  return typeof id === "string" && node["name"] !== undefined ? [[id, node]] : [];
}

function properties(node: Node, index: Index): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const name of ["headline", "datePublished", "pubDate", "author", "publisher", "url", "description"]) {
    const value = wordsOf(node[name], index).trim();
    if (value !== "") found.set(name, unescapeEntities(value));
  }
  return found;
}

function wordsOf(value: unknown, index: Index): string {
  if (typeof value === "string") return value;
  if (Array.isArray(value)) return value.map((one) => wordsOf(one, index)).join(" ");
  if (!isNode(value)) return "";
  const node = resolved(value, index);
  return wordsOf(node["name"] ?? node["@id"] ?? "", index);
}

/** One entry per author; one that is only pointed at and described nowhere is nobody. */
function personsOf(value: unknown, index: Index): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((one) => personsOf(one, index));
  if (typeof value === "string") return [unescapeEntities(value).trim()];
  if (!isNode(value)) return [];
  const node = resolved(value, index);
  if (typesOf(node).some((type) => ORGANISATION.test(type))) return [];
  return node["name"] === undefined ? [] : personsOf(node["name"], index);
}

function resolved(node: Node, index: Index): Node {
  const id = node["@id"];
  return node["name"] === undefined && typeof id === "string" ? (index.get(id) ?? node) : node;
}

function nodesOf(value: unknown, depth: number): readonly Node[] {
  if (depth > DEEPEST) return [];
  if (Array.isArray(value)) return value.flatMap((one) => nodesOf(one, depth + 1));
  if (!isNode(value)) return [];
  const below = ["@graph", "mainEntity", "author", "publisher"].map((name) => value[name] ?? []);
  return [value, ...nodesOf(below, depth + 1)];
}

function typesOf(node: Node): readonly string[] {
  const type = node["@type"];
  return (Array.isArray(type) ? type : [type]).filter((one) => typeof one === "string");
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Publishers leave line feeds and comment marks in their JSON; what still fails is no JSON. */
function parse(source: string): unknown {
  const clean = source
    .replace(/^\s*(?:<!--|\/\/?<!\[CDATA\[|\/\*.*?\*\/)|(?:-->|\/\/?\]\]>)\s*$/g, "")
    // oxlint-disable-next-line no-control-regex -- control characters are what breaks these scripts
    .replace(/[\u0000-\u001F]+/g, " ");
  try {
    return JSON.parse(clean);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
