const HAN = /\p{Script=Han}/u;

/**
 * `lang` for words that come from a page, so that screen readers and fonts treat them as what they
 * are. `undefined` leaves the page's own language in force.
 */
export function textLanguage(text: string | null, known: string | null = null): string | undefined {
  if (known) return known;
  return text && HAN.test(text) ? "zh" : undefined;
}
