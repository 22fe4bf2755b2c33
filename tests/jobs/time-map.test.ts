import { describe, expect, it } from "vitest";
import { takeServedView } from "../../src/jobs/take-served-view.ts";
import { checkResource } from "../../src/jobs/check-resource.ts";
import { saveCapture } from "../../src/jobs/save-capture.ts";
import type { FetchedPage } from "../../src/browser/fetch-page.ts";
import { ARTICLE_URI, articleHtml, readingOf } from "./world/fake-tab.ts";
import { jobWorld, never, TAB } from "./world/job-deps.ts";

const answered = (html: string): FetchedPage => ({
  kind: "answered",
  status: 200,
  finalUri: ARTICLE_URI,
  contentType: "text/html; charset=utf-8",
  bytes: new TextEncoder().encode(html),
  headers: [],
});

describe("what the server sent right after a save", () => {
  it("does not stand in for the reader's copy when the two disagree", async () => {
    const edited = answered(articleHtml().replace("十一年", "十二年"));
    const world = jobWorld({ fetchPage: async () => edited });
    world.show(readingOf(articleHtml(), ARTICLE_URI));
    const outcome = await saveCapture(
      { tabId: TAB, trigger: "manual", rule: null, signal: never },
      world.deps,
    );
    if (outcome.kind !== "saved") throw new Error(JSON.stringify(outcome));
    await takeServedView(outcome.captureId, world.deps);
    expect(await world.archive.servedViews.toArray()).toMatchObject([{ agreement: "disagrees" }]);
    expect(await checkResource(outcome.resourceId, world.deps)).toMatchObject({
      verdict: { fate: "edited" },
    });
  });
});
