import { isInlinePicture } from "../capture/image-address.ts";
import { judgeImage, type ImageAnswer, type JudgedImage } from "../capture/image-answer.ts";
import { lacking, type LackingImage } from "../capture/image-lack.ts";

export type Picture = Extract<JudgedImage, { kind: "picture" }>;

/** Asks once for an image, naming `referer` as who asks, or nobody. Rejects only when cancelled. */
export type AskForImage = (uri: string, referer: string | null) => Promise<ImageAnswer>;

/** Gets pictures of one article. */
export interface PictureGetter {
  /** Without a Referer first; with the article's origin when that is withheld. */
  readonly get: (uri: string) => Promise<Picture | LackingImage>;
  /** With the article's origin; `null` when that was asked already: for an answer that may be a stand-in. */
  readonly getNamed: (uri: string) => Promise<Picture | LackingImage | null>;
}

/**
 * A host that withheld one picture until it was told who asks is told so at once for the next ones of
 * the same article. Only our own requests are repeated: the tab's carry the page's referrer anyway.
 */
export function createPictureGetter(articleUri: string, ask: AskForImage): PictureGetter {
  const referer = `${new URL(articleUri).origin}/`;
  const strict = new Set<string>();
  const named = new Set<string>();

  const askNamed = async (uri: string): Promise<Picture | LackingImage> => {
    named.add(uri);
    return pictureOf(judgeImage(uri, await ask(uri, referer)));
  };
  return {
    get: async (uri) => {
      if (uri.startsWith("data:")) return inlinePicture(uri);
      const { host } = new URL(uri);
      if (strict.has(host)) return askNamed(uri);
      const judged = judgeImage(uri, await ask(uri, null));
      if (judged.kind !== "withheld" || judged.by === "tab") return pictureOf(judged);
      const answer = await askNamed(uri);
      if (answer.kind === "picture") strict.add(host);
      return answer;
    },
    getNamed: async (uri) => (named.has(uri) || uri.startsWith("data:") ? null : askNamed(uri)),
  };
}

function pictureOf(judged: JudgedImage): Picture | LackingImage {
  return judged.kind === "picture" ? judged : { kind: "lacking", lack: judged.lack };
}

/** A picture that stands in the page itself: nobody needs to be asked. */
function inlinePicture(uri: string): Picture | LackingImage {
  const base64 = uri.slice(uri.indexOf(",") + 1);
  if (!isInlinePicture(uri) || base64.length % 4 === 1) return lacking("not-picture");
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const answer = { kind: "answered", by: "tab", status: 200, finalUri: uri, bytes } as const;
  const judged = pictureOf(judgeImage(uri, answer));
  // Nobody answered, so there is no status.
  return judged.kind === "picture" ? judged : lacking(judged.lack.reason);
}
