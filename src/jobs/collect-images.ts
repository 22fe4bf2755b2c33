import type { ArticleImage } from "../capture/article.ts";
import type { CaptureImage, Payload } from "../capture/capture.ts";
import { sha256 } from "../capture/payload-digest.ts";
import { repeatedAnswers } from "../capture/repeated-answers.ts";
import { createPictureGetter, type AskForImage, type Picture } from "./get-picture.ts";
import { runLimited, type Concurrency } from "./run-limited.ts";

export interface ImageLimits extends Concurrency {
  /** Bytes of all images of one article. Beyond it images are named as missing, never cut. */
  readonly articleBytes: number;
}

/** Browsers use six connections per host; we leave room for the page. */
const LIMITS: ImageLimits = { total: 8, perHost: 4, articleBytes: 200 * 1024 * 1024 };

export interface CollectedImages {
  /** As the article orders them; missing ones with `digest: null`. */
  readonly images: readonly CaptureImage[];
  readonly payloads: readonly Payload[];
}

export interface CollectDeps {
  readonly askForImage: AskForImage;
  /** Called after each image, found or not. */
  readonly onProgress: (done: number) => void;
  readonly signal: AbortSignal;
}

interface Had {
  readonly uri: string;
  readonly finalUri: string;
  readonly by: Picture["by"];
  readonly payload: Payload;
}

/**
 * Gets the bytes of an article's images, content-addressed. What is not the picture itself (an error, a
 * page, a stand-in) is missing. Rejects only with the signal's reason.
 * @param articleUri where the article stands: hosts that want to know who asks are told its origin
 */
export async function collectImages(
  wanted: readonly Pick<ArticleImage, "uri">[],
  articleUri: string,
  deps: CollectDeps,
  limits: ImageLimits = LIMITS,
): Promise<CollectedImages> {
  const getter = createPictureGetter(articleUri, deps.askForImage);
  const budget = createBudget(limits.articleBytes);
  let done = 0;
  const take = async ({ uri }: { uri: string }): Promise<Had | null> => {
    deps.signal.throwIfAborted();
    const had = budget.isSpent() ? null : await describe(uri, budget.take(await getter.get(uri)));
    deps.onProgress(++done);
    return had;
  };
  const hostOf = ({ uri }: { uri: string }): string => new URL(uri).host;
  const first = await runLimited(wanted, hostOf, limits, take);
  const suspects = repeatedAnswers(first.flatMap((had) => (had ? [answerOf(had)] : [])));
  const second = await runLimited(
    first,
    (had) => (had ? hostOf(had) : ""),
    limits,
    async (had) => {
      if (!had || !suspects.has(had.uri)) return had;
      deps.signal.throwIfAborted();
      return askAgain(had, had.by === "tab" ? null : budget.take(await getter.getNamed(had.uri)));
    },
  );
  deps.signal.throwIfAborted();
  return asCollected(wanted, second);
}

/** Bytes that an article may still have. */
function createBudget(bytes: number) {
  let left = bytes;
  return {
    isSpent: (): boolean => left <= 0,
    /** The picture, if it still fits. */
    take: (picture: Picture | null): Picture | null => {
      if (!picture || picture.bytes.length > left) return null;
      left -= picture.bytes.length;
      return picture;
    },
  };
}

/** A stand-in that stays the same when the host knows who asks is a stand-in. */
async function askAgain(first: Had, picture: Picture | null): Promise<Had | null> {
  const again = await describe(first.uri, picture);
  return again?.payload.digest === first.payload.digest ? null : again;
}

async function describe(uri: string, picture: Picture | null): Promise<Had | null> {
  if (!picture) return null;
  const { bytes, by, finalUri, mediaType } = picture;
  return { uri, finalUri, by, payload: { digest: await sha256(bytes), mediaType, bytes } };
}

function answerOf({ uri, finalUri, payload }: Had) {
  return { uri, finalUri, digest: payload.digest };
}

function asCollected(wanted: readonly { uri: string }[], had: readonly (Had | null)[]): CollectedImages {
  const images = wanted.map(({ uri }, index) => {
    const payload = had[index]?.payload;
    return payload
      ? { uri, digest: payload.digest, mediaType: payload.mediaType, bytes: payload.bytes.length }
      : { uri, digest: null, mediaType: null, bytes: 0 };
  });
  const payloads = new Map(had.flatMap((one) => (one ? [[one.payload.digest, one.payload]] : [])));
  return { images, payloads: [...payloads.values()] };
}
