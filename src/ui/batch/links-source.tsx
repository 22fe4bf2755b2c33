import { i18n } from "#i18n";
import { useId, useState } from "preact/hooks";
import { findLinks } from "../../batch/find-links.ts";
import { distinctLinks } from "../../batch/make-items.ts";
import { StartBar } from "./start-bar.tsx";

/** A pasted text: every web address in it is taken. */
export function LinksSource() {
  const [text, setText] = useState("");
  const field = useId();
  const links = distinctLinks(findLinks(text).map((uri) => ({ uri, title: null, tabId: null })));
  return (
    <section class="batch-source">
      <label for={field}>{i18n.t("batch.paste")}</label>
      <textarea
        id={field}
        rows={8}
        spellcheck={false}
        data-testid="batch-text"
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <StartBar source="links" title={null} links={links} />
    </section>
  );
}
