import { beforeEach, describe, expect, it } from "vitest";
import { commitCapture } from "../../../src/archive/commit-capture.ts";
import { beginJournal, completionId } from "../../../src/archive/journal.ts";
import { commitLateImages } from "../../../src/archive/late-images.ts";
import type { Archive } from "../../../src/archive/schema.ts";
import type { CompleteOutcome } from "../../../src/messages/protocol.ts";
import { MissingImages } from "../../../src/ui/components/missing-images.tsx";
import { emptyArchive, sampleRecord, textPayload } from "../../archive/sample-records.ts";
import { answerCommands, answerNothing } from "../answer-commands.ts";
import { fakePermissions } from "../fake-permissions.ts";
import { marked, passTime, renderView, textOf } from "../render-view.tsx";
import { speakEnglish } from "../speak-english.ts";

const ORIGIN = "*://img.example.cn/*";
const ID = "copy";

beforeEach(speakEnglish);

async function lacking(images: readonly (Uint8Array | null)[]): Promise<Archive> {
  const archive = emptyArchive();
  await commitCapture(archive, await sampleRecord({ id: ID, images }));
  return archive;
}

describe("missing images", () => {
  it("are counted, and their hosts asked for in the click itself", async () => {
    const { requests } = fakePermissions("allow");
    const asked = answerCommands({ completeImages: () => ({ kind: "completed", added: 0, lacks: [] }) });
    const root = await renderView(<MissingImages captureId={ID} />, await lacking([null, null]));
    await textOf(root, "missing-images", /2 of 2 images could not be saved/);
    (await marked(root, "complete-images")).click();
    expect(requests).toEqual([[ORIGIN]]);
    await textOf(root, "missing-images", /could not be had this time either/);
    expect(asked).toEqual(["completeImages"]);
  });

  it("ask nobody when the reader says no", async () => {
    fakePermissions("refuse");
    const asked = answerCommands({});
    const root = await renderView(<MissingImages captureId={ID} />, await lacking([null]));
    (await marked(root, "complete-images")).click();
    await textOf(root, "missing-images", /needs access to img\.example\.cn\./);
    expect(asked).toEqual([]);
  });

  it("show no question where access is there", async () => {
    const { requests } = fakePermissions("allow", [ORIGIN]);
    answerCommands({ completeImages: () => ({ kind: "completed", added: 1, lacks: [] }) });
    const archive = await lacking([null]);
    const root = await renderView(<MissingImages captureId={ID} />, archive);
    await marked(root, "complete-images");
    await passTime();
    (await marked(root, "complete-images")).click();
    expect(requests).toEqual([]);
    const { digest, mediaType, bytes } = await textPayload("late", "image/png");
    const uri = "https://img.example.cn/reservoir/0.png";
    const image = { captureId: ID, uri, digest, mediaType, bytes: 4, fetchedAt: "2024-09-02T00:00:00Z" };
    await commitLateImages(archive, ID, { images: [image], payloads: [{ digest, mediaType, bytes }] });
    expect(await textOf(root, "missing-images", /^1 image was added/)).not.toMatch(/could not be saved/);
    expect(root.querySelector("[data-testid='complete-images']")).toBeNull();
  });

  it.each([
    [{ kind: "failed", cause: "storage-full", detail: "E1" }, /the disk is full\. Nothing was lost/],
    [{ kind: "unknown-capture" }, /not in the archive/],
    [{ kind: "permission-needed", origins: [ORIGIN] }, /needs access to img/],
  ] satisfies [CompleteOutcome, RegExp][])("say what went wrong: %o", async (outcome, words) => {
    fakePermissions("allow");
    answerCommands({ completeImages: () => outcome });
    const root = await renderView(<MissingImages captureId={ID} />, await lacking([null]));
    (await marked(root, "complete-images")).click();
    await textOf(root, "missing-images", words);
  });

  it("say why each is missing, by host, as saved and as the last attempt found", async () => {
    fakePermissions("allow", [ORIGIN]);
    const archive = emptyArchive();
    const record = await sampleRecord({ id: ID, images: [null, null, null, new Uint8Array([1])] });
    const reasons = ["no-access", "no-access", "too-large"] as const;
    const images = record.capture.images.map((image, index) => {
      const reason = reasons[index];
      return reason
        ? { ...image, lack: { reason, status: null } }
        : { ...image, doubt: "same-answer" as const };
    });
    await commitCapture(archive, { ...record, capture: { ...record.capture, images } });
    const lacks = images.slice(0, 3).map(({ uri }) => ({
      uri,
      lack: { reason: "error-status" as const, status: 403 },
    }));
    answerCommands({ completeImages: () => ({ kind: "completed", added: 0, lacks }) });
    const root = await renderView(<MissingImages captureId={ID} />, archive);
    await textOf(root, "missing-why", /img\.example\.cn: not read, access was not allowed · 2 images/);
    await textOf(root, "missing-why", /img\.example\.cn: too large for one image \(limit 25\.2 MB\)/);
    await textOf(root, "missing-images", /1 of 4 images may be a stand-in/);
    (await marked(root, "complete-images")).click();
    await textOf(root, "missing-why", /img\.example\.cn: answered with 403 · 3 images/);
  });

  it("show an attempt under way, whoever began it, and cancel it", async () => {
    fakePermissions("allow", [ORIGIN]);
    const asked = answerCommands({ cancelComplete: () => undefined });
    const archive = await lacking([null, null]);
    await beginJournal(archive, {
      ...{ id: completionId(ID), tabId: null, uri: "https://news.example.cn/", phase: "images" },
      ...{ startedAt: "2024-09-02T00:00:00.000Z", imagesDone: 1, imagesTotal: 2 },
    });
    const root = await renderView(<MissingImages captureId={ID} />, archive);
    await textOf(root, "missing-images", /Asking for them… 1\/2/);
    (await marked(root, "cancel-complete")).click();
    await passTime();
    expect(asked).toEqual(["cancelComplete"]);
  });

  it("say so when the background does not answer", async () => {
    fakePermissions("allow");
    answerNothing();
    const root = await renderView(<MissingImages captureId={ID} />, await lacking([null]));
    (await marked(root, "complete-images")).click();
    await textOf(root, "missing-images", /Not completed/);
    await marked(root, "copy-details");
  });

  it("take no room where none is missing", async () => {
    fakePermissions("allow");
    answerCommands({});
    const root = await renderView(<MissingImages captureId={ID} />, await lacking([new Uint8Array([1])]));
    await passTime();
    expect(root.textContent).toBe("");
  });
});
