import { isListAddress } from "../capture/list-page.ts";
import { addressKey } from "../resource/canonical-uri.ts";
import { registrableDomain } from "../resource/registrable-domain.ts";

/**
 * Where a request came out:
 * - `same`: at the address asked for, or a variant of it (scheme, tracking parameters, mobile host);
 * - `list`: at a home page or section of the same site;
 * - `error`: at an address of the same site that is named after an error;
 * - `elsewhere`: at another page of the same site;
 * - `other-site`.
 */
export type Landing = "same" | "list" | "error" | "elsewhere" | "other-site";

const ERROR_ADDRESS =
  /(?:^|[/_-])(?:404|error|err|not-?_?found|deleted|removed|offline|expired|none)(?:[/_.-]|$)/i;
const VARIANT_HOST = /^(?:www|m|wap|3g|h5|mobile|touch|amp|i)\./;

export function landingOf(requestedUri: string, finalUri: string): Landing {
  const [requested, final] = [URL.parse(requestedUri), URL.parse(finalUri)];
  if (!requested || !final || isSameAddress(requested, final)) return "same";
  if (registrableDomain(requested.hostname) !== registrableDomain(final.hostname)) return "other-site";
  if (isListAddress(final) && !isListAddress(requested)) return "list";
  if (ERROR_ADDRESS.test(final.pathname) && !ERROR_ADDRESS.test(requested.pathname)) return "error";
  return "elsewhere";
}

function isSameAddress(requested: URL, final: URL): boolean {
  if (addressKey(requested.href) === addressKey(final.href)) return true;
  return isSamePage(requested, final) && requested.search === final.search;
}

/** The same path on the same host, or on its desktop or mobile sister. */
export function isSamePage(requested: URL, final: URL): boolean {
  return (
    requested.hostname.replace(VARIANT_HOST, "") === final.hostname.replace(VARIANT_HOST, "") &&
    requested.pathname.replace(/\/$/, "") === final.pathname.replace(/\/$/, "") &&
    requested.pathname !== "/"
  );
}
