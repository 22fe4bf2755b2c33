const ARTICLE =
  /^(?:[A-Za-z]*Article|BlogPosting|Report|SocialMediaPosting|DiscussionForumPosting|LiveBlogPosting)$/;

/**
 * The page's JSON-LD article as plain strings: `headline`, `datePublished`, `author`, `publisher`,
 * `url`, `description`. Persons and organisations are reduced to their names, joined by a space.
 * Empty when no script describes an article or none can be parsed.
 */
export function jsonLdArticle(document: Document): ReadonlyMap<string, string> {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    for (const node of nodesOf(parse(script.textContent ?? ""))) {
      if (typesOf(node).some((type) => ARTICLE.test(type))) return properties(node);
    }
  }
  return new Map();
}

type Node = Readonly<Record<string, unknown>>;

function properties(node: Node): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const name of ["headline", "datePublished", "pubDate", "author", "publisher", "url", "description"]) {
    const value = wordsOf(node[name]).trim();
    if (value !== "") found.set(name, value);
  }
  return found;
}

function wordsOf(value: unknown): string {
  if (typeof value === "string") return value;
  if (Array.isArray(value)) return value.map(wordsOf).join(" ");
  return isNode(value) ? wordsOf(value["name"] ?? value["@id"] ?? "") : "";
}

function nodesOf(value: unknown): readonly Node[] {
  if (Array.isArray(value)) return value.flatMap(nodesOf);
  if (!isNode(value)) return [];
  return [value, ...nodesOf(value["@graph"] ?? []), ...nodesOf(value["mainEntity"] ?? [])];
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
