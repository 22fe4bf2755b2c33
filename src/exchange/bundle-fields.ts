import * as v from "valibot";
import type { ImageDoubt } from "../capture/capture.ts";
import type { ImageLackReason } from "../capture/image-lack.ts";
import type { Agreement, AgreementGround } from "../capture/served-view.ts";
import type { Cause, Fate } from "../fate/fate.ts";

/** `Object.keys` of a table that the compiler keeps complete when a fate or cause is added. */
function namesOf<Name extends string>(table: Record<Name, true>): Name[] {
  return Object.keys(table) as Name[];
}

const UTC = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?Z$/;
const PUBLISHED =
  /^\d{4}(?:-\d{2}(?:-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})?)?)?)?$/;
const DIGEST = /^sha256:[0-9a-f]{64}$/;
const MEDIA_TYPE = /^[A-Za-z0-9.+-]+\/[A-Za-z0-9.+-]+(?:; ?charset=[A-Za-z0-9._-]+)?$/;
const MAX_ADDRESS = 65_536;

export const text = v.string();
export const textOrNull = v.nullable(text);
export const id = v.pipe(v.string(), v.minLength(1, "is empty"), v.maxLength(200, "is too long for an id"));

/** ISO 8601 UTC, a day that exists. Stored as written. */
export const utcTime = v.pipe(
  v.string(),
  v.regex(UTC, "is not an ISO 8601 time in UTC"),
  v.check(dayExists, "is not a time that exists"),
);

export const publishedAt = v.nullable(
  v.pipe(v.string(), v.regex(PUBLISHED, "is not an ISO 8601 time or date")),
);

export const digest = v.pipe(v.string(), v.regex(DIGEST, "is not sha256: and 64 lower-case hex digits"));

export const mediaType = v.pipe(v.string(), v.regex(MEDIA_TYPE, "is not a media type"));

export const address = v.pipe(
  v.string(),
  v.maxLength(MAX_ADDRESS, "is too long for an address"),
  v.regex(/^https?:\/\//, "is not an http or https address"),
  v.check((uri) => URL.canParse(uri), "is not an http or https address"),
);

/** Small pictures stand in the page itself. They are shown from the archive, never asked for. */
export const imageAddress = v.pipe(
  v.string(),
  v.regex(/^(?:https?:\/\/|data:image\/)/, "is not an http, https or data: image address"),
);

/** A frame may be written by its page, at `about:srcdoc` or `about:blank`. */
export const frameAddress = v.pipe(
  v.string(),
  v.maxLength(MAX_ADDRESS, "is too long for an address"),
  v.regex(/^(?:https?:\/\/|about:)/, "is not an http, https or about: address"),
);

/** Distance from UTC. */
export const minutes = v.pipe(
  v.number(),
  v.integer("is not a whole number"),
  v.minValue(-1_440, "is more than a day"),
  v.maxValue(1_440, "is more than a day"),
);

/** Byte counts and the like. */
export const count = v.pipe(v.number(), v.integer("is not a whole number"), v.minValue(0, "is negative"));

/** 0 = no answer. */
export const answerStatus = v.pipe(
  v.number(),
  v.integer("is not a whole number"),
  v.minValue(0, "is negative"),
  v.maxValue(999, "is no HTTP status"),
);

export const status = v.nullable(answerStatus);

export const share = v.nullable(
  v.pipe(v.number(), v.minValue(0, "is not between 0 and 1"), v.maxValue(1, "is not between 0 and 1")),
);

export const via = v.picklist(["page", "fetch"]);

export const fate = v.picklist(
  namesOf<Fate>({ unchanged: true, edited: true, removed: true, moved: true, unverified: true }),
);

export const cause = v.nullable(
  v.picklist(
    namesOf<Cause>({
      "http-404": true,
      "http-410": true,
      "http-451": true,
      author: true,
      platform: true,
      complaint: true,
      "account-blocked": true,
      "account-closed": true,
      "send-failed": true,
      private: true,
      "soft-404": true,
      "unavailable-no-reason": true,
      captcha: true,
      login: true,
      forbidden: true,
      "rate-limited": true,
      "server-error": true,
      "js-challenge": true,
      network: true,
      "bad-url": true,
    }),
  ),
);

export const imageLackReason = v.picklist(
  namesOf<ImageLackReason>({
    "no-access": true,
    "error-status": true,
    "not-picture": true,
    "stand-in": true,
    "too-large": true,
    "article-full": true,
    "no-answer": true,
    cancelled: true,
  }),
);

export const imageDoubt = v.picklist(namesOf<ImageDoubt>({ "same-answer": true }));

export const agreement = v.picklist(namesOf<Agreement>({ agrees: true, disagrees: true, unknown: true }));

export const agreementGround = v.picklist(
  namesOf<AgreementGround>({
    "text-equal": true,
    "text-changed": true,
    "title-changed": true,
    "no-answer": true,
    "error-status": true,
    notice: true,
    "no-article": true,
    "another-article": true,
    "mostly-scripted": true,
    "lines-differ": true,
    "asked-late": true,
  }),
);

/** `Date` takes 30 February for 1 March; a time that exists comes back as it was written. */
function dayExists(time: string): boolean {
  const parsed = new Date(time);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(time.slice(0, 19));
}
