import { act } from "preact/test-utils";
import { fakeBrowser } from "wxt/testing/fake-browser";
import type { Archive } from "../../../src/archive/open-archive.ts";
import { deleteWatchRule, putWatchRule, putWatchRules } from "../../../src/archive/watch-rules.ts";
import { emptyArchive } from "../../archive/sample-records.ts";
import { answerCommands } from "../answer-commands.ts";
import { marked } from "../render-view.tsx";
import { speakEnglish } from "../speak-english.ts";

export const ORIGIN = "*://*.example.cn/*";

/** An empty archive, a background that stores rules in it, and no policy. */
export async function optionsWorld(): Promise<Archive> {
  await speakEnglish();
  const archive = emptyArchive();
  await fakeBrowser.storage.managed.clear();
  answerCommands({
    putWatchRule: ({ rule }) => putWatchRule(archive, rule),
    putWatchRules: ({ rules }) => putWatchRules(archive, rules),
    deleteWatchRule: ({ id }) => deleteWatchRule(archive, id),
  });
  return archive;
}

export async function typeInto(root: HTMLElement, id: string, text: string): Promise<void> {
  const field = await marked(root, id);
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement))
    throw new Error(`${id} is no field.`);
  await act(() => {
    field.value = text;
    field.dispatchEvent(new InputEvent("input", { bubbles: true }));
  });
}

export async function choose(root: HTMLElement, id: string, value: string): Promise<void> {
  const list = await marked(root, id);
  if (!(list instanceof HTMLSelectElement)) throw new Error(`${id} is no list.`);
  await act(() => {
    list.value = value;
    list.dispatchEvent(new Event("change", { bubbles: true }));
  });
}

export async function addRule(root: HTMLElement, domain: string): Promise<void> {
  await typeInto(root, "rule-value", domain);
  (await marked(root, "add-rule-submit")).click();
}

export async function switchPreset(root: HTMLElement): Promise<void> {
  const preset = await marked(root, "preset-wechat");
  (await marked(preset, "rule-switch")).click();
}
