const DIGITS = "〇一二三四五六七八九";

/** 二〇二四 → 2024, 十二 → 12, 二十八 → 28. What is no numeral counts as 0. */
export function chineseNumber(written: string): number {
  const ten = written.indexOf("十");
  if (ten < 0) return Number([...written].map(digit).join(""));
  const tens = ten === 0 ? 1 : digit(written[ten - 1] ?? "");
  return tens * 10 + (ten + 1 < written.length ? digit(written[ten + 1] ?? "") : 0);
}

function digit(char: string): number {
  return Math.max(0, DIGITS.indexOf(/[零○]/.test(char) ? "〇" : char));
}
