const BLOCKS = new Set(
  `address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure
  footer form h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol option p pre section summary table tbody
  td tfoot th thead tr ul`.split(/\s+/),
);

/** Whether an element of this (lower-case) name starts and ends a line. */
export function isBlock(name: string): boolean {
  return BLOCKS.has(name);
}
