import { i18n } from "#i18n";

/** The first stop of the Tab key on a full page: past the head, to `#content`, which must take the focus. */
export function SkipLink() {
  // By hand: the library keeps its view in the address's fragment.
  const skip = (event: Event) => {
    event.preventDefault();
    document.getElementById("content")?.focus();
  };
  return (
    <a class="skip-link" href="#content" onClick={skip}>
      {i18n.t("library.skip")}
    </a>
  );
}
