import { describe, expect, it } from "vitest";
import type { BatchItem } from "../../src/batch/batch.ts";
import type { FetchedPage } from "../../src/browser/fetch-page.ts";
import { saveLine, type SaveLineDeps } from "../../src/jobs/save-line.ts";
import type { SaveOutcome } from "../../src/messages/protocol.ts";
import { linesFor } from "../batch/sample-items.ts";
import { listPage, LIST_ADDRESS } from "../fixtures/sites/list-pages.ts";
import { wechatCaptchaPage, WECHAT_ARTICLE } from "../fixtures/sites/wechat-pages.ts";
import { batchWorld, pageAt } from "./world/batch-world.ts";
import { never } from "./world/job-deps.ts";

const URI = "https://www.a.example/2024/0828/1.html";

function lineFor(uri: string, tabId: number | null = null): BatchItem {
  const [line] = linesFor([uri]);
  if (!line) throw new Error(`${uri} makes no line`);
  return { ...line, tabId };
}

function answer(html: string, status = 200, finalUri = URI, contentType = "text/html"): FetchedPage {
  return { kind: "answered", status, finalUri, contentType, bytes: new TextEncoder().encode(html) };
}

async function save(uri: string, changes: Partial<SaveLineDeps>) {
  const { deps, archive } = batchWorld(changes);
  const outcome = await saveLine(lineFor(uri), { onRequest: async () => {}, signal: never }, deps);
  return { outcome, captures: await archive.captures.count() };
}

describe("an address that is asked for", () => {
  it.each([
    ["a 404", URI, answer("<title>404</title>", 404), { kind: "notice", cause: "http-404" }],
    [
      "a fault of the site",
      URI,
      answer("<title>502</title>", 502),
      { kind: "notice", cause: "server-error" },
    ],
    [
      "a captcha",
      WECHAT_ARTICLE.address,
      answer(wechatCaptchaPage(), 200, WECHAT_ARTICLE.address),
      { kind: "notice", cause: "captcha" },
    ],
    [
      "a list of links",
      LIST_ADDRESS,
      answer(listPage(), 200, LIST_ADDRESS),
      { kind: "refused", reason: "list" },
    ],
    [
      "a shell that a script fills",
      URI,
      answer("<html><body><div id='app'></div></body></html>"),
      { kind: "refused", reason: "no-text" },
    ],
    ["a picture", URI, answer("\u0089PNG", 200, URI, "image/png"), { kind: "refused", reason: "not-html" }],
    ["silence", URI, { kind: "no-answer", detail: "net::ERR" }, { kind: "failed", cause: "no-answer" }],
  ] as const)("and answers with %s leaves no copy", async (_, uri, page, expected) => {
    const { outcome, captures } = await save(uri, { fetchPage: async () => page });
    expect(outcome).toMatchObject(expected);
    expect(captures).toBe(0);
  });

  it("is not taken for saved when the copy reads back differently", async () => {
    const { outcome } = await save(URI, {
      fetchPage: async (uri) => pageAt(uri),
      verifyCapture: async () => "the text differs",
    });
    expect(outcome).toEqual({ kind: "failed", cause: "storage-error", detail: "the text differs" });
  });

  it("and turns out to be saved under another one leaves that copy alone and is remembered", async () => {
    const { deps, archive } = batchWorld({
      fetchPage: async (uri) => ({ ...pageAt(URI), ...(uri === URI ? {} : { finalUri: URI }) }),
    });
    const turn = { onRequest: async () => {}, signal: never };
    const other = "https://www.a.example/go/abc12345";
    expect(await saveLine(lineFor(URI), turn, deps)).toMatchObject({ kind: "saved" });
    expect(await saveLine(lineFor(other), turn, deps)).toMatchObject({ kind: "already-saved" });
    expect(await archive.captures.count()).toBe(1);
    const [resource] = await archive.resources.toArray();
    expect(resource?.aliases).toContain(other);
  });
});

describe("a page that is read in its tab", () => {
  const verdict = { cause: "captcha", notice: "请完成验证" } as Extract<
    SaveOutcome,
    { kind: "refused-notice" }
  >["verdict"];

  it.each<[SaveOutcome, object]>([
    [
      { kind: "refused", reason: "list" },
      { kind: "refused", reason: "list" },
    ],
    [
      { kind: "refused-notice", verdict },
      { kind: "notice", cause: "captcha", notice: "请完成验证" },
    ],
    [
      { kind: "unsupported", why: "browser-page" },
      { kind: "refused", reason: "no-access" },
    ],
    [
      { kind: "failed", cause: "storage-full", detail: "full" },
      { kind: "failed", cause: "storage-full", detail: "full" },
    ],
    [{ kind: "cancelled" }, { kind: "failed", cause: "page-changed" }],
  ])("ends as %j", async (saved, expected) => {
    const { deps } = batchWorld({ tabShows: async () => true, saveTab: async () => saved });
    const turn = { onRequest: async () => {}, signal: never };
    expect(await saveLine(lineFor(URI, 7), turn, deps)).toMatchObject(expected);
  });

  it("is not read without access to its site", async () => {
    const { deps } = batchWorld({
      tabShows: async () => true,
      missingOrigins: async (origins) => [...origins],
    });
    const turn = { onRequest: async () => {}, signal: never };
    expect(await saveLine(lineFor(URI, 7), turn, deps)).toEqual({
      kind: "permission-needed",
      origins: ["*://www.a.example/*"],
    });
  });
});
