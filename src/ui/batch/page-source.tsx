import { i18n } from "#i18n";
import { useEffect, useState } from "preact/hooks";
import type { PageLinks } from "../../messages/protocol.ts";
import { CopyDetails } from "../components/copy-details.tsx";
import { send } from "../send.ts";
import { textLanguage } from "../text-language.ts";
import { unsupportedText } from "../texts/unsupported-text.ts";
import { PickedLinks } from "./picked-links.tsx";

type Listing =
  | PageLinks
  | { readonly kind: "loading" }
  | { readonly kind: "broken"; readonly detail: string };

/** The article links of the page from which the reader came, e.g. a channel. */
export function PageSource({ tabId }: { readonly tabId: number | null }) {
  const listing = useListing(tabId);
  if (tabId === null) return <p class="batch-source">{i18n.t("batch.pageHow")}</p>;
  switch (listing.kind) {
    case "loading":
      return <p class="loading">{i18n.t("library.loading")}</p>;
    case "broken":
      return (
        <p class="message" role="alert">
          {i18n.t("popup.inspectFailed")} <CopyDetails details={listing.detail} />
        </p>
      );
    case "unsupported":
      return <p class="batch-source message">{whyNot(listing.why)}</p>;
    case "links":
      return (
        <section class="batch-source">
          <h2 lang={textLanguage(listing.title)}>{listing.title}</h2>
          {listing.groups.length === 0 && <p class="empty">{i18n.t("batch.noPageLinks")}</p>}
          <PickedLinks source="page" title={listing.title} groups={listing.groups} />
        </section>
      );
  }
}

function whyNot(why: Extract<PageLinks, { kind: "unsupported" }>["why"]): string {
  return why === "page-changed" ? i18n.t("batch.pageChanged") : unsupportedText(why).what;
}

function useListing(tabId: number | null): Listing {
  const [listing, setListing] = useState<Listing>({ kind: "loading" });
  useEffect(() => {
    if (tabId === null) return;
    send("listPageLinks", { tabId }).then(setListing, (error: unknown) =>
      setListing({ kind: "broken", detail: String(error) }),
    );
  }, [tabId]);
  return listing;
}
