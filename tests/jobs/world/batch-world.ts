import { vi } from "vitest";
import { wireBatchDeps } from "../../../entrypoints/background/batches.ts";
import { wireGate } from "../../../entrypoints/background/site-gate.ts";
import { addBatch } from "../../../src/archive/batch-queue.ts";
import { itemsOf } from "../../../src/archive/batches.ts";
import type { Batch, BatchItem, BatchLink } from "../../../src/batch/batch.ts";
import { makeItems } from "../../../src/batch/make-items.ts";
import type { FetchedPage } from "../../../src/browser/fetch-page.ts";
import { BatchRunner, type RunBatchesDeps } from "../../../src/jobs/run-batches.ts";
import { articleHtml } from "./fake-tab.ts";
import { jobWorld } from "./job-deps.ts";

/** A request for a page, by the world's own clock. */
export interface Asked {
  readonly uri: string;
  readonly from: number;
  readonly until: number;
}

/** The background's own wiring for many at once, with a clock that only waiting moves. */
export interface BatchWorld {
  readonly archive: ReturnType<typeof jobWorld>["archive"];
  readonly deps: RunBatchesDeps;
  readonly asked: Asked[];
  /** What addresses answer instead of an article of their own. */
  readonly answers: Map<string, FetchedPage>;
  readonly runner: BatchRunner;
  /** A background that starts after another one has died. */
  readonly anotherRunner: (changes?: Partial<RunBatchesDeps>) => BatchRunner;
  readonly add: (uris: readonly string[], tabs?: readonly (number | null)[]) => Promise<BatchItem[]>;
  readonly lines: () => Promise<BatchItem[]>;
  readonly states: () => Promise<string[]>;
}

export const BATCH = "batch-1";
/** Milliseconds that a site takes to answer. */
const ANSWER = 500;

export function batchWorld(changes: Partial<RunBatchesDeps> = {}, chance = () => 0): BatchWorld {
  let clock = Date.parse("2026-03-01T00:00:00Z");
  const now = (): Date => new Date(clock);
  const asked: Asked[] = [];
  const answers = new Map<string, FetchedPage>();
  const timers: { readonly at: number; readonly ring: () => void }[] = [];
  const sleep = (milliseconds: number): Promise<void> =>
    new Promise((ring) => {
      timers.push({ at: clock + milliseconds, ring });
      ringNext();
    });
  /** Lets everything else settle first, then moves the clock to the next timer. */
  const ringNext = (): void => {
    setTimeout(() => {
      timers.sort((a, b) => a.at - b.at);
      const timer = timers.shift();
      if (!timer) return;
      clock = Math.max(clock, timer.at);
      timer.ring();
    }, 8);
  };
  const fetchPage = async (uri: string): Promise<FetchedPage> => {
    const from = clock;
    await sleep(ANSWER);
    asked.push({ uri, from, until: clock });
    return answers.get(uri) ?? pageAt(uri);
  };
  const { archive, deps: jobDeps } = jobWorld({ now, fetchPage });
  const unused = vi.fn<RunBatchesDeps["saveTab"]>(() => Promise.reject(new Error("No tab is saved here.")));
  const newGate = () => wireGate(archive, { now, sleep, chance });
  const deps: RunBatchesDeps = {
    ...wireBatchDeps(archive, jobDeps, unused),
    ...{
      now,
      sleep,
      fetchPage,
      gate: newGate(),
      fetchImage: async () => ({ kind: "none", why: "no-answer" }) as const,
      tabShows: async () => false,
    },
    ...changes,
  };
  const add: BatchWorld["add"] = async (uris, tabs = []) => {
    const links: BatchLink[] = uris.map((uri, index) => ({ uri, title: null, tabId: tabs[index] ?? null }));
    const items = makeItems(BATCH, links);
    const batch: Batch = {
      ...{ id: BATCH, work: "save", source: "links", title: null, state: "running" },
      createdAt: now().toISOString(),
    };
    await addBatch(archive, batch, items);
    return items;
  };
  return {
    ...{ archive, deps, asked, answers, add },
    runner: new BatchRunner(deps),
    anotherRunner: (more = {}) => new BatchRunner({ ...deps, gate: newGate(), ...more }),
    lines: () => itemsOf(archive, BATCH),
    states: async () => (await itemsOf(archive, BATCH)).map(({ state }) => state),
  };
}

/** Every address shows an article of its own. */
export function pageAt(uri: string): FetchedPage {
  const html = articleHtml(`这一段只在这里有：${uri}，别的地方都没有这样的一句话。`);
  return {
    ...{ kind: "answered", status: 200, finalUri: uri, contentType: "text/html; charset=utf-8" },
    bytes: new TextEncoder().encode(html),
  };
}
