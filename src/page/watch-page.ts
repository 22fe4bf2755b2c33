import { addedText } from "./added-text.ts";

/** Milliseconds without a change of the DOM after which a page counts as readable. */
const QUIET = 800;
/** A page that never rests (tickers, players) is read after this many milliseconds all the same. */
const AT_MOST = 5_000;
/** How often a page is looked at: one that is no article yet, and one whose article may go on. */
const LOOKS = 8;
/** Characters of new text for which a page that was looked at is worth another look. */
const WORTH_A_LOOK = 20;

/** Tells the background that the page can be read. Answers whether to look again when it changes. */
export type Announce = () => Promise<boolean>;

/**
 * Announces this page to the background once it can be read, and again for each address that the page
 * gives itself (`pushState`). `onceSeen`: only after the reader has looked at it. Reads nothing and changes nothing: judging is the background's work.
 */
export function watchPage(announce: Announce, { onceSeen }: { readonly onceSeen: boolean }): void {
  let waiting = new AbortController();
  const begin = (): void => {
    waiting = new AbortController();
    announceWhenQuiet(announce, onceSeen, waiting.signal).catch((error: unknown) => {
      // The extension was updated or removed: this script has no background any more.
      console.debug("Ironpot: the page is no longer watched", error);
    });
  };
  begin();
  onNewAddress(() => {
    waiting.abort();
    begin();
  });
}

async function announceWhenQuiet(announce: Announce, onceSeen: boolean, signal: AbortSignal): Promise<void> {
  if (onceSeen) await untilSeen(signal);
  for (let looks = 0; looks < LOOKS; looks++) {
    await untilQuiet(signal);
    if (signal.aborted || !(await announce())) return;
    await untilChanged(signal);
    if (signal.aborted) return;
  }
}

/** A rule switched on while forty tabs are open must not save forty articles at once, but each as it is read. */
function untilSeen(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const check = (): void => {
      if (document.visibilityState === "hidden" && !signal.aborted) return;
      document.removeEventListener("visibilitychange", check);
      signal.removeEventListener("abort", check);
      resolve();
    };
    document.addEventListener("visibilitychange", check);
    signal.addEventListener("abort", check);
    check();
  });
}

function untilQuiet(signal: AbortSignal): Promise<void> {
  return observed(signal, (done, onChange) => {
    const latest = setTimeout(done, AT_MOST);
    let quiet = setTimeout(done, QUIET);
    onChange(() => {
      clearTimeout(quiet);
      quiet = setTimeout(done, QUIET);
    });
    return () => {
      clearTimeout(quiet);
      clearTimeout(latest);
    };
  });
}

/** Resolves when enough text has arrived; what tickers, players and advertisements do is no change. */
function untilChanged(signal: AbortSignal): Promise<void> {
  return observed(signal, (done, onChange) => {
    let arrived = 0;
    onChange((changes) => {
      arrived += addedText(changes);
      if (arrived >= WORTH_A_LOOK) done();
    });
    return () => {};
  });
}

type Act = (changes: readonly MutationRecord[]) => void;

/** Runs `start` with the DOM observed until it calls `done` or the signal fires, then cleans up. */
function observed(
  signal: AbortSignal,
  start: (done: () => void, onChange: (act: Act) => void) => () => void,
): Promise<void> {
  return new Promise((resolve) => {
    let act: Act = () => {};
    const observer = new MutationObserver((changes) => act(changes));
    const done = (): void => {
      observer.disconnect();
      cleanUp();
      signal.removeEventListener("abort", done);
      resolve();
    };
    observer.observe(document, { subtree: true, childList: true, characterData: true });
    signal.addEventListener("abort", done);
    const cleanUp = start(done, (change) => (act = change));
  });
}

/** The page's own `pushState` is out of an isolated world's reach: the Navigation API tells, else the address is compared. */
function onNewAddress(changed: () => void): void {
  let address = pageAddress();
  const compare = (): void => {
    if (pageAddress() === address) return;
    address = pageAddress();
    changed();
  };
  if ("navigation" in globalThis) navigation.addEventListener("navigatesuccess", compare);
  else setInterval(compare, 1_000);
  addEventListener("popstate", compare);
}

/** A jump within the page is no new page, a route behind `#/` or `#!` is. */
function pageAddress(): string {
  return location.href.replace(/#(?![!/]).*$/, "");
}
