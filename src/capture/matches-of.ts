/** `#name` or `.name`, and nothing else. */
const SIMPLE = /^([#.])([\w-]+)$/;

/**
 * Elements that match any of many selectors, in document order. Ids and classes are looked up: a browser
 * tries the selectors of a long list one after the other, at every element.
 */
export function matchesOf(document: Document, selectors: readonly string[]): readonly Element[] {
  if (selectors.length === 0) return [];
  const { ids, classes, others } = indexOf(selectors);
  const found = new Set<Element>(others === "" ? [] : document.querySelectorAll(others));
  for (const id of ids)
    if (document.getElementById(id))
      for (const element of document.querySelectorAll(`[id="${id}"]`)) found.add(element);
  for (const element of classed(document, classes)) found.add(element);
  return [...found].toSorted(inOrder);
}

/** Elements with any of the classes. */
function classed(document: Document, classes: ReadonlySet<string>): readonly Element[] {
  // Lists repeat their classes, entry by entry.
  const known = new Map<string, boolean>();
  return [...document.querySelectorAll("[class]")].filter((element) => {
    const names = element.getAttribute("class") ?? "";
    const answer = known.get(names) ?? names.split(/\s+/).some((name) => classes.has(name));
    known.set(names, answer);
    return answer;
  });
}

function inOrder(one: Element, other: Element): number {
  return one.compareDocumentPosition(other) & 4 ? -1 : 1;
}

interface SelectorIndex {
  readonly ids: ReadonlySet<string>;
  readonly classes: ReadonlySet<string>;
  /** The selectors that are more than a name, as one list. */
  readonly others: string;
}

const indexes = new WeakMap<readonly string[], SelectorIndex>();

function indexOf(selectors: readonly string[]): SelectorIndex {
  const known = indexes.get(selectors);
  if (known) return known;
  const named = (mark: string): ReadonlySet<string> =>
    new Set(
      selectors.map((one) => SIMPLE.exec(one)).flatMap((one) => (one?.[1] === mark ? [one[2] ?? ""] : [])),
    );
  const others = selectors.filter((one) => !SIMPLE.test(one)).join(", ");
  const index = { ids: named("#"), classes: named("."), others };
  indexes.set(selectors, index);
  return index;
}
