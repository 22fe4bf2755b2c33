import { expect, it } from "vitest";
import { checkLine } from "../../src/jobs/check-line.ts";
import { checkNow } from "../../src/jobs/check-now.ts";
import { checkResource } from "../../src/jobs/check-resource.ts";
import { saveAddress } from "../../src/jobs/save-address.ts";
import { saveCapture } from "../../src/jobs/save-capture.ts";
import { takeServedView } from "../../src/jobs/take-served-view.ts";
import { articleHtml, readingOf } from "./world/fake-tab.ts";
import { jobWorld, never, TAB } from "./world/job-deps.ts";

const WIKI = "http://192.168.1.20/2024/0828/granary.html";

/** A page of the reader's own network, saved from its tab, in a world where every request is a fault. */
async function savedWiki() {
  const mustNotAsk = async (uri: string): Promise<never> => {
    throw new Error(`asked ${uri}`);
  };
  const world = jobWorld({ fetchPage: mustNotAsk, fetchImage: ({ uri }) => mustNotAsk(uri) });
  world.show(readingOf(articleHtml(), WIKI));
  const outcome = await saveCapture({ tabId: TAB, trigger: "manual", rule: null, signal: never }, world.deps);
  if (outcome.kind !== "saved") throw new Error(`not saved: ${outcome.kind}`);
  return { ...world, ...outcome };
}

it("asks nothing of a private network for a check, whoever wants it, and says so", async () => {
  const { deps, resourceId, archive } = await savedWiki();
  const refused = { kind: "private-network" };
  expect(await checkNow(resourceId, deps)).toEqual(refused);
  expect(await checkResource(resourceId, deps)).toEqual(refused);
  expect(await archive.observations.count()).toBe(0);
});

it("asks nothing of it for a line of a list, and for no access either", async () => {
  const { deps, resourceId } = await savedWiki();
  const turn = { onRequest: () => Promise.reject(new Error("asked")), signal: never };
  const line = { ...{ batchId: "b", position: 0, uri: WIKI, title: null, site: "192.168.1.20", resourceId } };
  const item = { ...line, tabId: null, state: "working", outcome: null, startedAt: null } as const;
  const lineDeps = { ...deps, checkNow: () => Promise.reject(new Error("asked")) };
  const unasked = { ...lineDeps, missingOrigins: () => Promise.reject(new Error("asked for access")) };
  expect(await checkLine({ ...item, interruptions: 0 }, turn, unasked)).toEqual({ kind: "private-network" });
  const asked = saveAddress(
    { uri: "http://wiki.lan/1.html", ...turn },
    { ...deps, findCanonical: async () => null, newestCapture: async () => null },
  );
  expect(await asked).toEqual({ kind: "private-network" });
});

it("does not ask the server after a save there, and plans no look", async () => {
  const { deps, captureId, resourceId, archive } = await savedWiki();
  expect(await takeServedView(captureId, deps)).toBeNull();
  expect(await archive.rechecks.get(resourceId)).toMatchObject({ host: "192.168.1.20", dueAt: undefined });
});
