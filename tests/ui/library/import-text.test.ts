import { beforeEach, expect, it } from "vitest";
import { importText } from "../../../src/ui/library/import-text.ts";
import { speakEnglish } from "../speak-english.ts";

beforeEach(speakEnglish);

const NOTHING = { resources: 0, captures: 0, observations: 0, watchRules: 0 };

it("names place and reason of what was rejected, in the reader's language", () => {
  const place = "captures[3].payloadDigest";
  const text = importText({ kind: "rejected", why: "digest", place, reason: "does not match" });
  expect(text).toBe(
    `Rejected at ${place}: the content does not match its digest: it was altered or damaged. Nothing was changed`,
  );
});

it("counts what came in", () => {
  expect(importText({ kind: "imported", ...NOTHING, captures: 2 })).toContain("2 copies");
});

it("says that a file brought nothing new", () => {
  expect(importText({ kind: "imported", ...NOTHING })).toMatch(/already here/);
});

it("claims nothing when the background did not answer", () => {
  expect(importText({ kind: "unanswered", detail: "" })).toMatch(/^Not imported/);
});
