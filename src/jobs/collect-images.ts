import type { ArticleImage } from "../capture/article.ts";
import type { CaptureImage, Payload } from "../capture/capture.ts";
import { ARTICLE_IMAGE_BYTES } from "../capture/image-limits.ts";
import { lacking, type LackingImage } from "../capture/image-lack.ts";
import { sha256 } from "../capture/payload-digest.ts";
import { repeatedAnswers, type Suspicion } from "../capture/repeated-answers.ts";
import { createPictureGetter, type AskForImage, type Picture, type PictureGetter } from "./get-picture.ts";
import { runLimited, type Concurrency } from "./run-limited.ts";
import { settleSuspects, type AskedAgain } from "./settle-suspects.ts";
import type { HadImage, TakenImage } from "./taken-image.ts";

export interface ImageLimits extends Concurrency {
  /** Bytes of all images of one article. Beyond it images are named as missing, never cut. */
  readonly articleBytes: number;
}

/** Browsers use six connections per host; we leave room for the page. */
const LIMITS: ImageLimits = { total: 8, perHost: 4, articleBytes: ARTICLE_IMAGE_BYTES };

export interface CollectedImages {
  /** As the article orders them; missing ones with `digest: null` and why. */
  readonly images: readonly CaptureImage[];
  readonly payloads: readonly Payload[];
}

export interface CollectDeps {
  readonly askForImage: AskForImage;
  /** Called after each image, found or not. */
  readonly onProgress: (done: number) => void;
  readonly signal: AbortSignal;
}

/**
 * Gets the bytes of an article's images, content-addressed. What is not the picture itself (an error, a
 * page, a stand-in) is missing, with the reason; what may be a stand-in is kept and marked as doubtful.
 * Rejects only with the signal's reason.
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
  const take = async ({ uri }: { uri: string }): Promise<TakenImage> => {
    deps.signal.throwIfAborted();
    const taken = budget.isSpent()
      ? lacking("article-full")
      : await describe(uri, budget.take(await getter.get(uri)));
    deps.onProgress(++done);
    return taken;
  };
  const first = await runLimited(wanted, ({ uri }) => new URL(uri).host, limits, take);
  const suspects = repeatedAnswers(first.flatMap((taken) => (taken.kind === "had" ? [answerOf(taken)] : [])));
  const again = await askAgain(first, suspects, limits, deps.signal, async (had) => {
    const named = had.by === "tab" ? null : await askNamed(had, getter, budget);
    return { had, suspicion: suspects.get(had.uri) as Suspicion, named };
  });
  deps.signal.throwIfAborted();
  return asCollected(wanted, settleSuspects(first, again));
}

type Budget = ReturnType<typeof createBudget>;

/** Bytes that an article may still have. */
function createBudget(bytes: number) {
  let left = bytes;
  return {
    isSpent: (): boolean => left <= 0,
    /** The picture, if it still fits. */
    take: (picture: Picture | LackingImage): Picture | LackingImage => {
      if (picture.kind === "lacking") return picture;
      if (picture.bytes.length > left) return lacking("article-full");
      left -= picture.bytes.length;
      return picture;
    },
  };
}

/** Asks for the suspects once more, as limited as before. */
function askAgain(
  first: readonly TakenImage[],
  suspects: ReadonlyMap<string, Suspicion>,
  limits: ImageLimits,
  signal: AbortSignal,
  ask: (had: HadImage) => Promise<AskedAgain>,
): Promise<AskedAgain[]> {
  const asked = first.flatMap((taken) => (taken.kind === "had" && suspects.has(taken.uri) ? [taken] : []));
  return runLimited(
    asked,
    ({ uri }) => new URL(uri).host,
    limits,
    (had) => {
      signal.throwIfAborted();
      return ask(had);
    },
  );
}

/** `null`: the host was told before who asks, or gave no other picture now. */
async function askNamed(had: HadImage, getter: PictureGetter, budget: Budget): Promise<HadImage | null> {
  const named = await getter.getNamed(had.uri);
  const taken = named && (await describe(had.uri, budget.take(named)));
  return taken?.kind === "had" && taken.payload.digest !== had.payload.digest ? taken : null;
}

async function describe(uri: string, picture: Picture | LackingImage): Promise<TakenImage> {
  if (picture.kind === "lacking") return picture;
  const { bytes, by, finalUri, mediaType } = picture;
  return { kind: "had", uri, finalUri, by, payload: { digest: await sha256(bytes), mediaType, bytes } };
}

function answerOf({ uri, finalUri, payload }: HadImage) {
  return { uri, finalUri, digest: payload.digest };
}

function asCollected(wanted: readonly { uri: string }[], taken: readonly TakenImage[]): CollectedImages {
  const images = wanted.map(({ uri }, index) => imageOf(uri, taken[index] ?? lacking("no-answer")));
  const payloads = new Map(
    taken.flatMap((one) => (one.kind === "had" ? [[one.payload.digest, one.payload]] : [])),
  );
  return { images, payloads: [...payloads.values()] };
}

function imageOf(uri: string, taken: TakenImage): CaptureImage {
  if (taken.kind === "lacking") return { uri, digest: null, mediaType: null, bytes: 0, lack: taken.lack };
  const { payload, doubt } = taken;
  const image = { uri, digest: payload.digest, mediaType: payload.mediaType, bytes: payload.bytes.length };
  return doubt ? { ...image, doubt } : image;
}
