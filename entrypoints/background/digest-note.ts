import { i18n } from "#i18n";
import type { SystemNote } from "../../src/browser/notifications.ts";
import type { ChangeKind } from "../../src/fate/change-since.ts";
import type { Digest } from "../../src/jobs/tell-digest.ts";

const COUNTS: readonly (readonly [ChangeKind, (n: number) => string])[] = [
  ["removed", (n) => i18n.t("digest.removed", { n })],
  ["edited", (n) => i18n.t("digest.edited", { n })],
  ["restored", (n) => i18n.t("digest.restored", { n })],
];

/** A digest in words. Without titles it names no article, no site and no account. */
export function digestNote({ counts, titles, rest, since }: Digest): SystemNote {
  const parts = COUNTS.filter(([kind]) => counts[kind] > 0).map(([kind, words]) => words(counts[kind]));
  const sum = i18n.t("digest.sum", { counts: parts.join(i18n.t("digest.separator")) });
  const more = titles.length > 0 && rest > 0 ? [i18n.t("digest.more", { n: rest })] : [];
  return {
    id: `digest ${since}`,
    title: i18n.t("extensionName"),
    message: [sum, ...titles, ...more].join("\n"),
  };
}
