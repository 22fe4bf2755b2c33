import { vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { openArchive, type Archive } from "../../../src/archive/open-archive.ts";
import { wireDeps, type Deps } from "../../../entrypoints/background/deps.ts";
import { wireGate } from "../../../entrypoints/background/site-gate.ts";
import type { ImageAnswer } from "../../../src/capture/image-answer.ts";
import type { PageReading } from "../../../src/fate/page-reading.ts";

/** The background's own wiring over a fresh archive, with the browser's side replaced. */
export interface JobWorld {
  readonly archive: Archive;
  readonly deps: Deps;
  /** What the tab shows from now on. */
  show: (reading: PageReading) => void;
}

export const TAB = 7;

/** @param archive one that another world uses too */
export function jobWorld(changes: Partial<Deps> = {}, archive = openArchive(crypto.randomUUID())): JobWorld {
  vi.spyOn(fakeBrowser.runtime, "getManifest").mockReturnValue({
    manifest_version: 3,
    name: "",
    version: "9.9",
  });
  let shown: PageReading | null = null;
  const deps: Deps = {
    ...wireDeps(archive),
    gate: hurriedGate(archive),
    viewTab: async (id) => ({ id, uri: shown?.uri ?? "about:blank", title: "", incognito: false }),
    readTab: async () => ({ kind: "answer", value: structuredClone(shown) }),
    pageVouches: async () => true,
    readFrames: async () => [],
    takeScreenshot: async () => null,
    fetchImage: async () => ({ kind: "none", why: "no-answer" }),
    fetchPage: async () => ({ kind: "no-answer", detail: "offline" }),
    missingOrigins: async () => [],
    registerWatcher: async () => {},
    ...changes,
  };
  return { archive, deps, show: (reading) => (shown = reading) };
}

/** Keeps every pause on a clock of its own, so that no test waits for it. */
function hurriedGate(archive: Archive): Deps["gate"] {
  let ahead = 0;
  return wireGate(archive, {
    now: () => new Date(Date.now() + ahead),
    sleep: async (milliseconds) => void (ahead += milliseconds),
  });
}

/** A host that gives these bytes. */
export function givenImage(uri: string, bytes: Uint8Array): ImageAnswer {
  return { kind: "answered", by: "background", status: 200, finalUri: uri, bytes };
}

export const never = new AbortController().signal;
