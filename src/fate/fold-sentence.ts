/** Traditional characters of the notices' vocabulary, and variants that platforms mix (帐号, 账号). */
const TRADITIONAL =
  "頁页網网無无錯错誤误問问題题訪访這这個个該该內内經经發发佈布刪删為为違违規规關关閉闭帳账帐账號号貼贴討讨論论區区視视頻频連连結结絡络標标準准檢检測测請请驗验證证輸输碼码試试後后將将會会帶带進进歡欢暫暂時时處处採采許许從从來来對对應应當当敘叙閱阅覽览讀读權权隱隐設设確确認认條条資资訊讯報报導导異异環环維维護护務务統统執执據据屬属實实審审過过濾滤聯联繫系們们現现尋寻沒没種种開开啟启轉转專专欄栏點点擊击還还讓让見见筆笔記记鏈链態态歸归檔档組组織织與与並并於于註注銷销凍冻戶户瀏浏載载圖图員员單单嘗尝聲声級级體体繼继續续錄录陸陆擋挡攔拦絕绝傳传動动幫帮離离遺遗嗎吗聞闻則则類类鐘钟幾几變变";
const SIMPLIFIED = new Map(
  TRADITIONAL.split("").flatMap((from, at, all) =>
    at % 2 === 0 ? [[from, all[at + 1] ?? from] as const] : [],
  ),
);
const PUNCTUATION = new Map([
  ["。", "."],
  ["、", ","],
  ["“", '"'],
  ["”", '"'],
  ["‘", "'"],
  ["’", "'"],
  ["\u3000", " "],
  ["\u00A0", " "],
]);

/**
 * The form in which notices are recognised: simplified, half-width, lower case. As long as the text in
 * UTF-16 units, so that a place in the one is a place in the other.
 */
export function foldSentence(text: string): string {
  let folded = "";
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const to = foldCode(code);
    if (to === code) continue;
    folded += text.slice(from, at) + String.fromCharCode(to);
    from = at + 1;
  }
  return from === 0 ? text : folded + text.slice(from);
}

/** What each UTF-16 unit becomes, as far as it was met: whole pages are folded, of a few thousand characters. */
const FOLDED = new Uint16Array(0x10000);

function foldCode(code: number): number {
  return (FOLDED[code] ||= foldCharacter(String.fromCharCode(code)).charCodeAt(0));
}

function foldCharacter(character: string): string {
  const known = PUNCTUATION.get(character) ?? SIMPLIFIED.get(character);
  if (known !== undefined) return known;
  const code = character.charCodeAt(0);
  const half = code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : character;
  const lower = half.toLowerCase();
  return lower.length === 1 ? lower : half;
}
