import { fakeBrowser } from "wxt/testing/fake-browser";

export interface FakePermissions {
  readonly granted: Set<string>;
  /** Every question put to the reader. */
  readonly requests: (readonly string[])[];
}

/** Host access that the reader grants or refuses. */
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
    contains: ({ origins }: { origins: string[] }) =>
      Promise.resolve(origins.every((origin) => granted.has(origin))),
    request: ({ origins }: { origins: string[] }) => {
      requests.push(origins);
      if (answer === "allow") origins.forEach((origin) => granted.add(origin));
      tell();
      return Promise.resolve(answer === "allow");
    },
    remove: ({ origins }: { origins: string[] }) => {
      origins.forEach((origin) => granted.delete(origin));
      tell();
      return Promise.resolve(true);
    },
  });
  return { granted, requests };
}
