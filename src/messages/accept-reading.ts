import * as v from "valibot";
import { addressKey } from "../resource/canonical-uri.ts";
import { registrableDomain } from "../resource/registrable-domain.ts";
import { isInlinePicture } from "../capture/image-address.ts";
import { PAGE_HTML_LIMIT, type PageReading } from "../fate/page-reading.ts";

/** Longer addresses are no addresses of the web: archives refuse them. */
const WEB_URI_LIMIT = 65_536;

const text = (limit: number) => v.pipe(v.string(), v.maxLength(limit));
const orNull = <Schema extends v.GenericSchema>(schema: Schema) => v.nullable(schema);
const anyWebUri = v.pipe(v.string(), v.regex(/^https?:\/\//i), v.url());
const webUri = v.pipe(anyWebUri, v.maxLength(WEB_URI_LIMIT));
/** One absurd value does not cost the reader the article: it is cut, never within a character. */
const cut = (limit: number) =>
  v.pipe(
    v.string(),
    v.transform((value) =>
      value.length > limit ? value.slice(0, limit).replace(/[\uD800-\uDBFF]$/, "") : value,
    ),
  );
const inlinePicture = v.pipe(
  v.string(),
  v.check((uri) => isInlinePicture(uri)),
);

const pageCount = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000));

const publicationTime = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2}))?$/),
);

const image = v.object({ uri: v.union([anyWebUri, inlinePicture]), alt: orNull(cut(1_000)) });

const article = v.object({
  title: orNull(cut(2_000)),
  author: orNull(cut(2_000)),
  outlet: orNull(cut(2_000)),
  account: orNull(
    v.object({
      platform: v.picklist(["wechat", "weibo"]),
      ids: v.pipe(v.array(text(200)), v.maxLength(10)),
      name: orNull(text(1_000)),
    }),
  ),
  source: orNull(v.object({ kind: v.picklist(["linked", "shared"]), uri: webUri })),
  publishedAt: orNull(publicationTime),
  stated: v.optional(v.object({ author: orNull(cut(2_000)), publishedAt: orNull(publicationTime) })),
  language: orNull(text(64)),
  text: text(PAGE_HTML_LIMIT),
  html: text(PAGE_HTML_LIMIT),
  images: v.pipe(
    v.array(image),
    v.maxLength(5_000),
    v.transform((images) =>
      images.filter(({ uri }) => uri.length <= WEB_URI_LIMIT || uri.startsWith("data:")),
    ),
  ),
  canonicalUri: webUri,
  publisher: text(64),
  partial: orNull(v.picklist(["too-large", "pages-missing", "folded", "frame-missing"])),
  nextPages: v.pipe(v.array(webUri), v.maxLength(30)),
  firstPage: v.optional(orNull(webUri)),
  lacking: v.optional(
    orNull(
      v.variant("kind", [
        v.object({ kind: v.literal("pages"), had: pageCount, known: pageCount }),
        v.object({ kind: v.literal("frame"), host: text(255) }),
      ]),
    ),
  ),
});

const extraction = v.variant("kind", [
  v.object({ kind: v.literal("article"), article }),
  v.object({ kind: v.literal("refused"), reason: v.picklist(["no-text", "too-short", "list"]) }),
]);

const notice = v.object({
  fate: v.picklist(["removed", "moved", "unverified"]),
  cause: orNull(
    v.picklist([
      "http-404",
      "http-410",
      "http-451",
      "author",
      "platform",
      "complaint",
      "account-blocked",
      "account-closed",
      "send-failed",
      "private",
      "soft-404",
      "unavailable-no-reason",
      "captcha",
      "login",
      "forbidden",
      "rate-limited",
      "server-error",
      "js-challenge",
      "network",
      "bad-url",
    ]),
  ),
  notice: orNull(text(10_000)),
  reason: orNull(text(10_000)),
  regulation: orNull(text(10_000)),
  row: text(200),
  movedTo: orNull(webUri),
  reasonId: v.exactOptional(text(200)),
  accountId: v.exactOptional(text(200)),
  accountName: v.exactOptional(text(1_000)),
});

const reading = v.object({
  uri: webUri,
  contentType: text(200),
  charset: text(64),
  status: orNull(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(999))),
  loadedAt: v.optional(orNull(v.pipe(v.string(), v.isoTimestamp()))),
  extraction,
  signals: v.object({
    notice: orNull(notice),
    documentTitle: cut(2_000),
    textLength: v.pipe(v.number(), v.minValue(0)),
  }),
  pageHtml: orNull(text(PAGE_HTML_LIMIT)),
  openedAt: v.optional(v.pipe(v.number(), v.finite())),
  settling: v.optional(v.boolean()),
  bodyFrames: v.optional(v.pipe(v.array(webUri), v.maxLength(4))),
});

export type AcceptedReading =
  | { readonly ok: true; readonly reading: PageReading }
  | { readonly ok: false; readonly detail: string };

/**
 * Checks what came out of a page. The capture script shares its process with the page, so its answer
 * is taken for a claim: the shape must fit and the address must be the one the browser names.
 */
export function acceptReading(value: unknown, tabUri: string): AcceptedReading {
  const parsed = v.safeParse(reading, value);
  if (!parsed.success) {
    const issue = parsed.issues[0];
    return { ok: false, detail: `${v.getDotPath(issue) ?? "(root)"}: ${issue.message}` };
  }
  if (new URL(parsed.output.uri).origin !== new URL(tabUri).origin)
    return { ok: false, detail: `uri: ${parsed.output.uri} is not of ${tabUri}` };
  const { extraction } = parsed.output;
  if (extraction.kind === "article" && !isOwnIdentity(extraction.article.canonicalUri, tabUri))
    return { ok: false, detail: `canonicalUri: ${extraction.article.canonicalUri} is not of ${tabUri}` };
  if (extraction.kind === "article" && !isOnHost(extraction.article.firstPage, tabUri))
    return { ok: false, detail: `firstPage: ${extraction.article.firstPage} is not of ${tabUri}` };
  return { ok: true, reading: parsed.output };
}

/** The pages of an article stand on one host. */
function isOnHost(firstPage: string | null | undefined, tabUri: string): boolean {
  return !firstPage || new URL(firstPage).host === new URL(tabUri).host;
}

/**
 * Keeps one site from passing its page off as another site's article: both must be of one owner. A
 * platform's mobile page may be named by an address of its desktop site (`platform-articles.ts`).
 */
function isOwnIdentity(canonicalUri: string, tabUri: string): boolean {
  const domain = (uri: string) => registrableDomain(new URL(uri).hostname);
  return domain(canonicalUri) === domain(tabUri) || canonicalUri === addressKey(tabUri);
}
