/** A page of a real browser: a web page, an extension page or the action popup. */
export interface PageDriver {
  /** Runs `work` in the page; it sees only its arguments, and both they and its answer are JSON. */
  evaluate<A extends readonly unknown[], R>(work: (...args: A) => R, ...args: A): Promise<Awaited<R>>;
  /** Runs a function body, e.g. a whole library and a `return`; the answer is JSON. */
  evaluateSource(body: string): Promise<unknown>;
  /** Goes to an address and waits for its load event. */
  visit(address: string): Promise<void>;
  /** Brings the tab to the front. */
  activate(): Promise<void>;
  /** Brings the tab to the front and clicks the middle of the first match: it counts as a gesture. */
  click(selector: string): Promise<void>;
  /** Replaces a field's content. */
  type(selector: string, text: string): Promise<void>;
  /** Gives a file to a file field. */
  chooseFile(selector: string, file: string): Promise<void>;
  /** Writes a PNG of what is in view. */
  screenshot(file: `${string}.png`): Promise<void>;
  close(): Promise<void>;
}

/**
 * What permission prompts get for an answer. `refuse` is a click on "Deny" in Firefox. Headless
 * Chromium cannot click, so that its prompt stays open until the page that asked is closed.
 */
export type PromptAnswer = "allow" | "refuse";

/** One running browser with the extension installed, a fresh profile and nothing but local sites. */
export interface BrowserDriver {
  readonly name: BrowserName;
  /** Files that pages let the reader download land here. */
  readonly downloadsDir: string;
  /** Opens an address in a new, active tab. */
  openPage(address: string): Promise<PageDriver>;
  /** Opens a page of the extension, e.g. `library.html#/resource/x`, in a new, active tab. */
  openExtensionPage(path: string): Promise<PageDriver>;
  /** Waits for a tab whose address contains `part`, however it was opened. */
  findPage(part: string): Promise<PageDriver>;
  /** Opens the real action popup for a tab, which grants `activeTab`. */
  openPopup(page: PageDriver): Promise<PageDriver>;
  answerPrompts(answer: PromptAnswer): Promise<void>;
  /** Presses the keys of the extension's only command on a tab. */
  pressCommand(page: PageDriver): Promise<void>;
  /** Chooses the extension's entry in the page's context menu. */
  chooseMenuEntry(page: PageDriver): Promise<void>;
  /** Ends the background at once, whatever it is doing. */
  killBackground(): Promise<void>;
  /** What the browser would warn of when the extension is installed, in its own words. */
  installWarnings(): Promise<readonly string[]>;
  /** Resolves when the browser has ended, e.g. because a person closed its window. */
  whenEnded(): Promise<void>;
  /** Ends the browser and removes its profile. */
  close(): Promise<void>;
}

export type BrowserName = "chromium" | "firefox";

/** What a browser needs to start. */
export interface LaunchOptions {
  /** Unpacked build of the extension. */
  readonly extensionDir: string;
  /** Ports of the local site server, to which every host leads. */
  readonly httpPort: number;
  readonly httpsPort: number;
  /** An organisation's policy `watchRules`. Firefox only: Chromium reads policies of the machine alone. */
  readonly managedRules?: unknown;
  /** May be a browser that an earlier test left, emptied, and may be left to a later one. */
  readonly mayBeUsed?: boolean;
  /** Shows the browser's window. */
  readonly headed?: boolean;
}
