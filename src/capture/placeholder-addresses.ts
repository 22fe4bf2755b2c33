/** Addresses at which hosts keep what they show in place of a picture. */
interface PlaceholderAddress {
  /** Against host and path, lower case. */
  readonly address: RegExp;
  /** What is known of it, from where, and when it was looked up. */
  readonly evidence: string;
}

/**
 * A request for a picture that *ends* at one of these did not get the picture. Nothing is said here of
 * pictures that an article names under such an address itself.
 */
export const PLACEHOLDER_ADDRESSES: readonly PlaceholderAddress[] = [
  {
    address: /^i\.imgur\.com\/removed\.png$/,
    evidence:
      "Deleted pictures redirect here with status 200; several public downloaders compare the final address (2026-11).",
  },
  {
    address: /\.sinaimg\.cn\/images\/default_[a-z_]*\.gif$/,
    evidence:
      "Weibo's stand-in for deleted pictures, e.g. /images/default_d_large.gif; public players use it as 'no picture' (2026-11).",
  },
  {
    address:
      /\/(?:no-?(?:pic|image|img|photo)|hot-?link(?:ed|ing)?|daolian|fangdaolian|forbid(?:den)?|not-?found|40[34]|removed|deleted|blank|spacer|transparent|1x1|pixel)[0-9_-]{0,8}\.(?:gif|png|jpe?g|webp|svg)$/,
    evidence:
      "Names by which Apache, nginx and CDN guides on hotlink protection (防盗链) call the file they redirect to (2026-11).",
  },
];

/** Whether a request that ended elsewhere ended at a stand-in. */
export function isPlaceholderAddress(finalUri: string): boolean {
  const uri = URL.parse(finalUri);
  const address = uri ? `${uri.hostname}${uri.pathname}`.toLowerCase() : "";
  return PLACEHOLDER_ADDRESSES.some((row) => row.address.test(address));
}
