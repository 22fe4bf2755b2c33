import { parseMessagesFile } from "@wxt-dev/i18n/build";
import { readFile, readdir } from "node:fs/promises";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";

const LOCALES = resolve("src/locales");

/** Key → its placeholders, sorted. */
async function messagesOf(locale: string): Promise<Map<string, string>> {
  const messages = await parseMessagesFile(resolve(LOCALES, `${locale}.yml`));
  return new Map(
    messages.map((message) => [
      message.key.join("."),
      JSON.stringify({
        type: message.type,
        names: [...message.namedSubstitutions].toSorted(),
      }),
    ]),
  );
}

async function sourceFiles(): Promise<string[]> {
  const folders = ["src/ui", "entrypoints"];
  const found = await Promise.all(folders.map((folder) => readdir(folder, { recursive: true })));
  return found
    .flatMap((names, index) => names.map((name) => `${folders[index]}/${name}`))
    .filter((name) => /\.tsx?$/.test(name));
}

describe("locales", () => {
  it.each(["zh_CN", "zh_TW"])("%s has the keys and placeholders of English", async (locale) => {
    expect(Object.fromEntries(await messagesOf(locale))).toEqual(Object.fromEntries(await messagesOf("en")));
  });

  it("names what the manifest needs", async () => {
    expect([...(await messagesOf("en")).keys()]).toEqual(
      expect.arrayContaining(["extensionName", "extensionDescription", "commandSaveNow"]),
    );
  });

  it("uses only key names that browsers accept", async () => {
    const odd = [...(await messagesOf("en")).keys()].filter((key) => !/^[A-Za-z0-9.]+$/.test(key));
    expect(odd.filter((key) => !key.startsWith("@@"))).toEqual([]);
  });

  it("has no text that nothing shows", async () => {
    const sources = await Promise.all((await sourceFiles()).map((file) => readFile(file, "utf8")));
    const all = sources.join("\n") + (await readFile("wxt.config.ts", "utf8"));
    const unused = [...(await messagesOf("en")).keys()].filter(
      (key) => !key.startsWith("@@") && !all.includes(`"${key}"`) && !all.includes(`__MSG_${key}__`),
    );
    expect(unused).toEqual([]);
  });
});
