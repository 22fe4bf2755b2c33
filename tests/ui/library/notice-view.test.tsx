import { beforeEach, expect, it } from "vitest";
import { commitCapture } from "../../../src/archive/commit-capture.ts";
import { appendObservation } from "../../../src/archive/observations.ts";
import type { Archive } from "../../../src/archive/open-archive.ts";
import { Library } from "../../../src/ui/library/library.tsx";
import { emptyArchive, sampleObservation, sampleRecord, textPayload } from "../../archive/sample-records.ts";
import { fakePermissions } from "../fake-permissions.ts";
import { marked, passTime, renderView } from "../render-view.tsx";
import { speakEnglish } from "../speak-english.ts";

const PAGE = `<html><head><title>x</title></head><body onload="steal()"><script>steal()</script>
<img src="https://spy.example/1.png"><p>此内容因违规无法查看</p><p style="display:none">赞，轻点两下取消赞</p></body></html>`;

let archive: Archive;

beforeEach(async () => {
  await speakEnglish();
  archive = emptyArchive();
  fakePermissions("allow", []);
  await commitCapture(archive, await sampleRecord());
  const page = await textPayload(PAGE);
  const look = { id: "look", noticePage: page.digest, grounds: ["wechat-violation", "wechat-reason-20004"] };
  await appendObservation(archive, sampleObservation(look), page);
});

async function openAt(hash: string): Promise<HTMLElement> {
  location.hash = hash;
  const root = await renderView(<Library />, archive);
  await passTime();
  return root;
}

it("shows the visible words of the page that stood there, inert", async () => {
  const frame = await marked(await openAt("#/notice/look"), "notice-frame");
  const shown = frame.getAttribute("srcdoc") ?? "";
  expect(frame.getAttribute("sandbox")).toBe("");
  expect(shown).toContain("此内容因违规无法查看");
  expect(shown).not.toMatch(/steal|spy\.example|轻点两下/);
});

it("leads there from the look, and says in words why it was judged so", async () => {
  const root = await openAt("#/resource/resource-reservoir");
  const link = await marked(root, "notice-link");
  expect(link.getAttribute("href")).toBe("#/notice/look");
  const grounds = await marked(root, "grounds");
  expect(grounds.textContent).toContain("WeChat's number for its reason: 20004.");
});

it("says that there is none where none was kept", async () => {
  const root = await openAt("#/notice/other");
  expect(root.querySelector("iframe")).toBeNull();
});
