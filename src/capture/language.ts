/** Characters that only one of the two scripts writes, as UTF-16 units, and which one that is. */
const SCRIPTS = new Map(
  [
    ["这来时为们国会发对过还说经后进开关问门东车书长见观点与从两", -1],
    ["這來時為們國會發對過還說經後進開關問門東車書長見觀點與從兩", 1],
  ].flatMap(([characters, side]) =>
    [...(characters as string)].map((one) => [one.charCodeAt(0), side as number] as const),
  ),
);
/** Runs of what is none: taken out, they leave as many characters as there are. */
const NO_LETTERS = /\P{L}+/gu;
const NO_HAN = /\P{Script=Han}+/gu;

/**
 * Language of an article as BCP 47: for Chinese the script of the text decides (`zh-CN`, `zh-TW`, or
 * the page's own Chinese tag when it agrees), for the rest the page's tag; `null` when nothing tells.
 */
export function detectLanguage(tag: string | null, text: string): string | null {
  const sample = text.slice(0, 4000);
  const kana = countBetween(sample, 0x3041, 0x30ff);
  // A quarter of everything is a quarter of the letters: those are counted where it is less.
  if (kana <= 5 && countBetween(sample, 0x4e00, 0x9fff) > sample.length / 4) return chinese(tag, sample);
  const letters = sample.replace(NO_LETTERS, "").length;
  const han = sample.replace(NO_HAN, "").length;
  if (kana > han / 10 && kana > 5) return "ja";
  if (han > letters / 4 && han > 0) return chinese(tag, sample);
  const own = (tag ?? "").trim().replace("_", "-");
  // Templates of Chinese sites say `zh` or `en` on pages that are neither.
  if (/^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$/i.test(own) && !/^zh/i.test(own)) return own;
  return letters > 0 && /^[\0-\x7F\s\u2010-\u203A]*$/.test(sample) ? "en" : null;
}

function chinese(tag: string | null, sample: string): string {
  let balance = 0;
  for (let at = 0; at < sample.length; at++) balance += SCRIPTS.get(sample.charCodeAt(at)) ?? 0;
  const traditional = balance > 0;
  const own = (tag ?? "").replace("_", "-").toLowerCase();
  if (traditional) return own.startsWith("zh-hk") ? "zh-HK" : "zh-TW";
  return own.startsWith("zh-sg") ? "zh-SG" : "zh-CN";
}

/** UTF-16 units within a range. */
function countBetween(text: string, first: number, last: number): number {
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit >= first && unit <= last) count++;
  }
  return count;
}
