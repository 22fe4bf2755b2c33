import { fakeBrowser } from "wxt/testing/fake-browser";

export interface FakePermissions {
  readonly granted: Set<string>;
  /** Every question put to the reader. */
  readonly requests: (readonly string[])[];
}

interface Asked {
  readonly origins?: readonly string[];
  readonly permissions?: readonly string[];
}

function namesOf({ origins = [], permissions = [] }: Asked): readonly string[] {
  return [...origins, ...permissions];
}

/** Access to hosts, and other permissions, that the reader grants or refuses. */
export function fakePermissions(
  answer: "allow" | "refuse",
  atFirst: readonly string[] = [],
): FakePermissions {
  const granted = new Set(atFirst);
  const requests: (readonly string[])[] = [];
  const listeners = new Set<() => void>();
  const tell = () => listeners.forEach((listener) => listener());
  const event = {
    addListener: (listener: () => void) => listeners.add(listener),
    removeListener: (listener: () => void) => listeners.delete(listener),
  };
  Object.assign(fakeBrowser.permissions, {
    onAdded: event,
    onRemoved: event,
    contains: (asked: Asked) => Promise.resolve(namesOf(asked).every((name) => granted.has(name))),
    request: (asked: Asked) => {
      requests.push(namesOf(asked));
      if (answer === "allow") namesOf(asked).forEach((name) => granted.add(name));
      tell();
      return Promise.resolve(answer === "allow");
    },
    remove: (asked: Asked) => {
      namesOf(asked).forEach((name) => granted.delete(name));
      tell();
      return Promise.resolve(true);
    },
  });
  return { granted, requests };
}
