import { i18n } from "#i18n";
import type { ImageLack, ImageLackReason } from "../../capture/image-lack.ts";
import { ARTICLE_IMAGE_BYTES, IMAGE_BYTES } from "../../capture/image-limits.ts";
import { formatSize } from "../format-size.ts";

/** An image that is missing, and why, if it was noted. */
export interface MissingImage {
  readonly uri: string;
  readonly lack: ImageLack | null;
}

const TEXTS: { readonly [reason in ImageLackReason]: (host: string, lack: ImageLack) => string } = {
  "no-access": (host) => i18n.t("imageLack.noAccess", { host }),
  "error-status": (host, { status }) => i18n.t("imageLack.errorStatus", { host, status: status ?? "?" }),
  "not-picture": (host) => i18n.t("imageLack.notPicture", { host }),
  "stand-in": (host) => i18n.t("imageLack.standIn", { host }),
  "too-large": (host) => i18n.t("imageLack.tooLarge", { host, limit: size(IMAGE_BYTES) }),
  "article-full": (host) => i18n.t("imageLack.articleFull", { host, limit: size(ARTICLE_IMAGE_BYTES) }),
  "no-answer": (host) => i18n.t("imageLack.noAnswer", { host }),
  cancelled: (host) => i18n.t("imageLack.cancelled", { host }),
};

/** One line for each host and reason, in the article's order; those of several images say of how many. */
export function lackTexts(missing: readonly MissingImage[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { uri, lack } of missing) {
    const host = hostOf(uri);
    const reason = lack ? TEXTS[lack.reason](host, lack) : i18n.t("imageLack.unknown", { host });
    counts.set(reason, (counts.get(reason) ?? 0) + 1);
  }
  return [...counts].map(([reason, count]) =>
    count === 1 ? reason : i18n.t("imageLack.count", { reason, count }),
  );
}

function hostOf(uri: string): string {
  return uri.startsWith("data:") ? i18n.t("imageLack.inPage") : new URL(uri).hostname;
}

function size(bytes: number): string {
  return formatSize(bytes, i18n.t("languageTag"));
}
