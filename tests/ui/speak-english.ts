import { generateChromeMessages, parseMessagesFile } from "@wxt-dev/i18n/build";
import { resolve } from "node:path";
import { fakeBrowser } from "wxt/testing/fake-browser";

/** Lets `i18n.t` answer from the English file, substitutions as browsers make them. */
export async function speakEnglish(): Promise<void> {
  const messages = generateChromeMessages(await parseMessagesFile(resolve("src/locales/en.yml")));
  fakeBrowser.i18n.getMessage = (key: string, values: string | (string | number)[] = []) =>
    (messages[key]?.message ?? "").replace(/\$(\d)/g, (_, place: string) =>
      String([values].flat()[Number(place) - 1] ?? ""),
    );
}
