/** `#name` or `.name`, and nothing else. */
const SIMPLE = /^([#.])([\w-]+)$/;

/**
 * Elements that match any of many selectors, in document order. Ids and classes are looked up in a set,
 * element by element: a browser tries the selectors of a long list one after the other.
 */
export function matchesOf(document: Document, selectors: readonly string[]): readonly Element[] {
  if (selectors.length === 0) return [];
  const { ids, classes, others } = indexOf(selectors);
  const found = others === "" ? null : new Set<Element>(document.querySelectorAll(others));
  const candidates = document.querySelectorAll(others === "" ? "[id], [class]" : `[id], [class], ${others}`);
  // Lists repeat their classes, entry by entry.
  const known = new Map<string, boolean>();
  const isClassed = (names: string): boolean => {
    const answer = known.get(names) ?? names.split(/\s+/).some((name) => classes.has(name));
    known.set(names, answer);
    return answer;
  };
  return [...candidates].filter((element) => isNamed(element, ids, isClassed) || found?.has(element));
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

function isNamed(element: Element, ids: ReadonlySet<string>, isClassed: (names: string) => boolean): boolean {
  const id = element.getAttribute("id");
  if (id !== null && ids.has(id)) return true;
  const names = element.getAttribute("class");
  return names !== null && isClassed(names);
}
