import { i18n } from "#i18n";

/** What led to a verdict, in the reader's words. The codes are those of docs/fate.md. */
const TEXTS: { readonly [code: string]: () => string } = {
  "no-answer": () => i18n.t("ground.noAnswer"),
  "no-page": () => i18n.t("ground.noPage"),
  "empty-page": () => i18n.t("ground.emptyPage"),
  "text-equal": () => i18n.t("ground.textEqual"),
  "text-changed": () => i18n.t("ground.textChanged"),
  "text-replaced": () => i18n.t("ground.textReplaced"),
  "text-differs": () => i18n.t("ground.textDiffers"),
  "title-changed": () => i18n.t("ground.titleChanged"),
  "author-changed": () => i18n.t("ground.authorChanged"),
  "time-changed": () => i18n.t("ground.timeChanged"),
  "images-changed": () => i18n.t("ground.imagesChanged"),
  "compared-across-via": () => i18n.t("ground.comparedAcrossVia"),
  "list-address": () => i18n.t("ground.listAddress"),
  "address-changed": () => i18n.t("ground.addressChanged"),
  redirected: () => i18n.t("ground.redirected"),
  "landed-same": () => i18n.t("ground.landedSame"),
  "landed-list": () => i18n.t("ground.landedList"),
  "landed-error": () => i18n.t("ground.landedError"),
  "landed-elsewhere": () => i18n.t("ground.landedElsewhere"),
  "landed-other-site": () => i18n.t("ground.landedOtherSite"),
  "refused-list": () => i18n.t("ground.refusedList"),
  "refused-too-short": () => i18n.t("ground.refusedTooShort"),
  "refused-no-text": () => i18n.t("ground.refusedNoText"),
  "titled-as-saved": () => i18n.t("ground.titledAsSaved"),
  "article-found": () => i18n.t("ground.articleFound"),
  "nothing-saved": () => i18n.t("ground.nothingSaved"),
  "seen-before": () => i18n.t("ground.seenBefore"),
  "so-when-saved": () => i18n.t("ground.soWhenSaved"),
  "no-byline": () => i18n.t("ground.noByline"),
  "like-impossible": () => i18n.t("ground.likeImpossible"),
  "site-closed": () => i18n.t("ground.siteClosed"),
  "unlike-impossible": () => i18n.t("ground.unlikeImpossible"),
};

/** Codes of one family, with what follows their beginning. The first that fits. */
const FAMILIES: readonly (readonly [RegExp, (rest: string) => string])[] = [
  [/^status-(\d{1,3})$/, (status) => i18n.t("ground.status", { status })],
  [/^wechat-reason-(\w{1,20})$/, (id) => i18n.t("ground.wechatReason", { id })],
  [/^wall-/, () => i18n.t("ground.wall")],
  [/^generic-/, () => i18n.t("ground.genericNotice")],
  [/^[a-z]+(?:-[a-z0-9]+)+$/, () => i18n.t("ground.platformNotice")],
];

/** A ground as a sentence. A code that this version does not know, e.g. of an imported file, stands as it is. */
export function groundText(code: string): string {
  const known = Object.hasOwn(TEXTS, code) ? TEXTS[code] : undefined;
  if (known) return known();
  for (const [form, say] of FAMILIES) {
    const match = form.exec(code);
    if (match) return say(match[1] ?? "");
  }
  return code;
}
