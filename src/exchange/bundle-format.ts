import * as v from "valibot";
import * as field from "./bundle-fields.ts";

export const BUNDLE_FORMAT = "ironpot-archive";
export const BUNDLE_VERSION = 1;

/*
 * The export as docs/archive-format.md describes it. Objects are loose: what a later Ironpot adds to
 * a row is kept and exported again (payloads excepted: they are stored as bytes). The order of the entries is the order in which fields are written.
 */

const words = { notice: field.textOrNull, reason: field.textOrNull, regulation: field.textOrNull };

const fateSchema = v.looseObject({
  fate: field.fate,
  cause: field.cause,
  confidence: v.optional(v.picklist(["confirmed", "suspected"])),
  ...words,
  observedAt: field.utcTime,
  uncertain: v.optional(v.looseObject({ observedAt: field.utcTime, cause: field.cause })),
  restored: v.optional(
    v.looseObject({
      removedAt: field.utcTime,
      backAt: field.utcTime,
      confidence: v.picklist(["confirmed", "suspected"]),
    }),
  ),
});

/** The optional fields can be derived from the captures: see `restoreResource`. */
export const resourceSchema = v.looseObject({
  id: field.id,
  uri: field.address,
  canonicalUri: field.address,
  aliases: v.optional(v.array(field.text)),
  site: field.text,
  title: field.textOrNull,
  outlet: v.optional(field.textOrNull),
  publishedAt: v.optional(field.publishedAt),
  firstCapturedAt: v.optional(field.utcTime),
  lastCapturedAt: v.optional(field.utcTime),
  fate: v.nullable(fateSchema),
});

const imageSchema = v.looseObject({
  uri: field.imageAddress,
  digest: v.nullable(field.digest),
  mediaType: v.nullable(field.mediaType),
  bytes: field.count,
  lack: v.optional(v.looseObject({ reason: field.imageLackReason, status: field.status })),
  doubt: v.optional(field.imageDoubt),
});

const frameSchema = v.looseObject({ uri: field.frameAddress, digest: field.digest });

const screenshotSchema = v.looseObject({
  digest: field.digest,
  mediaType: field.mediaType,
  bytes: field.count,
});

const provenanceSchema = v.looseObject({
  requestedUri: field.address,
  finalUri: field.address,
  status: field.status,
  charset: field.textOrNull,
  publisher: field.text,
  extractor: field.text,
  userAgent: field.textOrNull,
  clock: v.optional(v.looseObject({ timeZone: field.text, utcOffset: field.minutes })),
});

const accountSchema = v.looseObject({
  platform: v.picklist(["wechat", "weibo"]),
  ids: v.array(field.text),
  name: field.textOrNull,
});

const lackingSchema = v.variant("kind", [
  v.looseObject({ kind: v.literal("pages"), had: field.count, known: field.count }),
  v.looseObject({ kind: v.literal("frame"), host: field.text }),
]);

const statedSchema = v.looseObject({ author: field.textOrNull, publishedAt: field.publishedAt });

export const captureSchema = v.looseObject({
  id: field.id,
  resourceId: field.id,
  capturedAt: field.utcTime,
  via: field.via,
  trigger: v.picklist(["manual", "watchlist", "recheck", "import"]),
  rule: field.textOrNull,
  title: field.textOrNull,
  author: field.textOrNull,
  outlet: field.textOrNull,
  account: v.optional(v.nullable(accountSchema)),
  source: v.optional(
    v.nullable(v.looseObject({ kind: v.picklist(["linked", "shared"]), uri: field.address })),
  ),
  publishedAt: field.publishedAt,
  stated: v.optional(statedSchema),
  language: field.textOrNull,
  partial: v.optional(
    v.nullable(v.picklist(["too-large", "pages-missing", "folded", "frame-missing"])),
    null,
  ),
  lacking: v.optional(v.nullable(lackingSchema)),
  continues: v.optional(v.nullable(field.id)),
  text: field.text,
  html: field.text,
  images: v.array(imageSchema),
  payloadDigest: field.digest,
  pageDigest: v.nullable(field.digest),
  frames: v.optional(v.array(frameSchema)),
  screenshot: v.optional(v.nullable(screenshotSchema)),
  provenance: provenanceSchema,
});

const servedArticleSchema = v.looseObject({
  title: field.textOrNull,
  author: field.textOrNull,
  outlet: field.textOrNull,
  publishedAt: field.publishedAt,
  text: field.text,
  pictures: v.optional(v.array(field.imageAddress)),
  publisher: v.optional(field.text),
  stated: v.optional(statedSchema),
});

/** `id` is that of the capture. */
export const servedViewSchema = v.looseObject({
  id: field.id,
  resourceId: field.id,
  servedAt: field.utcTime,
  requestedUri: field.address,
  finalUri: field.address,
  status: field.answerStatus,
  headers: v.array(v.looseObject({ name: field.text, value: field.text })),
  bodyDigest: v.nullable(field.digest),
  charset: field.textOrNull,
  agreement: field.agreement,
  ground: field.agreementGround,
  added: v.nullable(field.count),
  removed: v.nullable(field.count),
  article: v.nullable(servedArticleSchema),
});

/** Pictures that a capture lacked, or had doubtful bytes of, and that were had later. */
export const lateImageSchema = v.looseObject({
  captureId: field.id,
  uri: field.imageAddress,
  digest: field.digest,
  mediaType: field.mediaType,
  bytes: field.count,
  doubt: v.optional(field.imageDoubt),
  fetchedAt: field.utcTime,
});

export const observationSchema = v.looseObject({
  id: field.id,
  resourceId: field.id,
  observedAt: field.utcTime,
  serverTime: v.optional(v.nullable(field.utcTime)),
  via: field.via,
  status: field.status,
  finalUri: field.address,
  fate: field.fate,
  cause: field.cause,
  confidence: v.optional(v.picklist(["confirmed", "suspected"])),
  ...words,
  similarity: field.share,
  movedTo: v.optional(field.textOrNull),
  grounds: v.optional(v.array(field.text)),
  noticePage: v.optional(v.nullable(field.digest)),
});

/** `data` is base64 of the bytes, or of their gzip stream. The digest is that of the bytes. */
export const payloadSchema = v.looseObject({
  digest: field.digest,
  mediaType: field.mediaType,
  encoding: v.picklist(["base64", "gzip+base64"]),
  data: field.text,
});

const targetSchema = v.variant("kind", [
  v.looseObject({ kind: v.literal("domain"), domain: field.text }),
  v.looseObject({ kind: v.literal("pattern"), pattern: field.text }),
  v.looseObject({ kind: v.literal("preset"), preset: field.text }),
  v.looseObject({
    kind: v.literal("account"),
    platform: v.picklist(["wechat", "weibo"]),
    account: field.text,
  }),
  v.looseObject({ kind: v.literal("any") }),
]);

export const watchRuleSchema = v.looseObject({
  id: field.id,
  effect: v.picklist(["include", "exclude"]),
  target: targetSchema,
  words: v.optional(field.text),
  enabled: v.boolean(),
  createdAt: field.utcTime,
});

export const bundleSchema = v.looseObject({
  format: v.literal(BUNDLE_FORMAT),
  version: v.literal(BUNDLE_VERSION),
  exportedAt: field.utcTime,
  generator: field.text,
  resources: v.array(resourceSchema),
  captures: v.array(captureSchema),
  servedViews: v.optional(v.array(servedViewSchema), []),
  lateImages: v.array(lateImageSchema),
  observations: v.array(observationSchema),
  payloads: v.array(payloadSchema),
  watchRules: v.array(watchRuleSchema),
});

export type Bundle = v.InferOutput<typeof bundleSchema>;
export type BundleResource = v.InferOutput<typeof resourceSchema>;
export type BundlePayload = v.InferOutput<typeof payloadSchema>;
