import { expect, it, vi } from "vitest";
import { lookAhead } from "../../src/jobs/look-ahead.ts";
import { saveCapture, type SaveRequest } from "../../src/jobs/save-capture.ts";
import { ARTICLE_URI, articleHtml, readingOf } from "./world/fake-tab.ts";
import { jobWorld, never, TAB, type JobWorld } from "./world/job-deps.ts";

const byHand: SaveRequest = { tabId: TAB, trigger: "manual", rule: null, signal: never };

/** A world that notes what the archive is asked, and when the page is read. */
function notingWorld(
  changes: Parameters<typeof jobWorld>[0] = {},
  pageRead = Promise.resolve(),
): JobWorld & { readonly asked: string[] } {
  const asked: string[] = [];
  const world = jobWorld();
  const noting = jobWorld(
    {
      lookUpArticle: (uri) => {
        asked.push(`article ${uri}`);
        return world.deps.lookUpArticle(uri);
      },
      settings: () => {
        asked.push("settings");
        return world.deps.settings();
      },
      readTab: async () => {
        asked.push("page");
        await pageRead;
        return { kind: "answer", value: structuredClone(readingOf(articleHtml(), ARTICLE_URI)) };
      },
      viewTab: async (id) => ({ id, uri: ARTICLE_URI, title: "", incognito: false }),
      ...changes,
    },
    world.archive,
  );
  return { ...noting, asked };
}

it("asks the archive while the page is being read, and once", async () => {
  const page = Promise.withResolvers<void>();
  const { deps, asked } = notingWorld({}, page.promise);
  const saving = saveCapture(byHand, deps);
  await vi.waitFor(() => expect(asked).toEqual(["page", `article ${ARTICLE_URI}`, "settings"]));
  page.resolve();
  expect((await saving).kind).toBe("saved");
  expect(asked).toHaveLength(3);
  expect((await saveCapture(byHand, deps)).kind).toBe("already-saved");
});

it("looks an article up anew that has another address than its page", async () => {
  const { deps, asked } = notingWorld({
    viewTab: async (id) => ({ id, uri: `${ARTICLE_URI}?print=1`, title: "", incognito: false }),
  });
  expect((await saveCapture(byHand, deps)).kind).toBe("saved");
  expect(asked.filter((one) => one.startsWith("article"))).toEqual([
    `article ${ARTICLE_URI}?print=1`,
    `article ${ARTICLE_URI}`,
  ]);
});

it("gives each answer once: later questions meet what was saved since", async () => {
  const { deps, archive } = notingWorld();
  const ahead = lookAhead(deps);
  await ahead.viewTab(TAB);
  await ahead.readTab(TAB, { withPage: false, strict: false });
  expect((await ahead.lookUpArticle(ARTICLE_URI)).own).toBeNull();
  await saveCapture(byHand, deps);
  expect(await archive.captures.count()).toBe(1);
  expect((await ahead.lookUpArticle(ARTICLE_URI)).own?.newest).not.toBeNull();
});

it("asks nothing about a page that is to be kept out of", async () => {
  const { deps, asked } = notingWorld({
    viewTab: async (id) => ({ id, uri: ARTICLE_URI, title: "", incognito: true }),
  });
  expect((await saveCapture(byHand, deps)).kind).toBe("unsupported");
  expect(asked).toEqual([]);
});

it("tells a failure to the save that needs the answer, not before", async () => {
  const { deps } = notingWorld({ lookUpArticle: () => Promise.reject(new Error("the disk is gone")) });
  expect(await saveCapture(byHand, deps)).toMatchObject({ kind: "failed", cause: "storage-error" });
});
