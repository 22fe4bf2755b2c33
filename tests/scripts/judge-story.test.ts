// @vitest-environment node
import { describe, expect, it } from "vitest";
import type { ArchiveFile } from "../../scripts/demo/archive-file.ts";
import { judgeStory } from "../../scripts/demo/judge-story.ts";
import { STORY } from "../../scripts/demo/story.ts";
import type { Capture } from "../../src/capture/capture.ts";

/** An archive in which everything went as the story tells. */
function archiveAsTold(): ArchiveFile {
  return {
    resources: STORY.map(({ article, expected }) => ({
      id: article.address,
      uri: article.address,
      title: article.title,
      fate: { ...expected, observedAt: "2026-11-22T00:00:00.000Z" },
    })),
    captures: STORY.map(
      ({ article, saved }) =>
        ({
          resourceId: article.address,
          via: "page",
          trigger: saved,
          text: article.paragraphs.join("\n"),
        }) as Capture,
    ),
    observations: [],
  };
}

describe("judgeStory", () => {
  it("finds nothing to say of an archive that is as told", () => {
    expect(judgeStory(STORY, archiveAsTold()).map(({ differs }) => differs)).toEqual(STORY.map(() => null));
  });

  it("names a fate that differs", () => {
    const archive = archiveAsTold();
    const resources = archive.resources.map((resource, index) =>
      index === 2 && resource.fate
        ? { ...resource, fate: { ...resource.fate, fate: "removed" as const } }
        : resource,
    );
    expect(judgeStory(STORY, { ...archive, resources })[2]?.differs).toBe("fate is removed, not unverified");
  });

  it("says what was seen once as the library does, and names a confidence that differs", () => {
    const lines = judgeStory(STORY, archiveAsTold());
    expect(lines.map(({ cells }) => cells[3])).toEqual([
      "removed",
      "edited",
      "unverified",
      "removed (seen once)",
      "unchanged",
    ]);
    const archive = archiveAsTold();
    const resources = archive.resources.map((resource) =>
      resource.fate
        ? { ...resource, fate: { ...resource.fate, confidence: "confirmed" as const } }
        : resource,
    );
    expect(judgeStory(STORY, { ...archive, resources })[3]?.differs).toBe(
      "confidence is confirmed, not suspected",
    );
  });

  it("names an article that is missing and one that lost a paragraph", () => {
    const archive = archiveAsTold();
    expect(judgeStory(STORY, { ...archive, captures: [] })[0]?.differs).toContain("it was not saved");
    const captures = archive.captures.map((capture) => ({ ...capture, text: capture.text.slice(0, -5) }));
    expect(judgeStory(STORY, { ...archive, captures })[0]?.differs).toContain("lacks");
  });
});
