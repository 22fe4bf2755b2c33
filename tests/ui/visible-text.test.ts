import { readFile, readdir } from "node:fs/promises";
import { expect, it } from "vitest";

/** Words between tags, or in an attribute that is shown or spoken, that did not come from a language file. */
const BETWEEN_TAGS = /(?:<[\w.]+(?:\s[^<>{}]*)?>|\})\s*([\p{L}][^<>{}()=;]*?)\s*(?:<\/|\{(?!\s*\/\*))/gu;
const SPOKEN = /\s(?:aria-label|title|placeholder|alt)="([^"]+)"/gu;

async function views(): Promise<string[]> {
  const names = await readdir("src/ui", { recursive: true });
  return names.filter((name) => name.endsWith(".tsx")).map((name) => `src/ui/${name}`);
}

function wordsIn(source: string): string[] {
  const markup = source.slice(source.indexOf("return")).replace(/\/\*[^]*?\*\/|\/\/.*$/gm, "");
  return [...markup.matchAll(SPOKEN), ...markup.matchAll(BETWEEN_TAGS)]
    .map((match) => match[1] ?? "")
    .filter(
      (words) =>
        !/^(return|const|if|function|export|case|default|interface|finally|catch|else)\b/.test(words),
    );
}

it("finds words in markup", () => {
  expect(wordsIn('return <p class="x">Saved now</p>;')).toEqual(["Saved now"]);
  expect(wordsIn('return <a title="Open">{text}</a>;')).toEqual(["Open"]);
  expect(wordsIn("return <p>{i18n.t('a.b')}</p>;")).toEqual([]);
});

it("finds none in the views", async () => {
  const found = await Promise.all(
    (await views()).map(async (name) =>
      wordsIn(await readFile(name, "utf8")).map((words) => `${name}: ${words}`),
    ),
  );
  expect(found.flat()).toEqual([]);
});
