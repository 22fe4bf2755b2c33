import { isInlinePicture } from "../capture/image-address.ts";
import { judgeImage, type ImageAnswer, type JudgedImage } from "../capture/image-answer.ts";

export type Picture = Extract<JudgedImage, { kind: "picture" }>;

/** Asks once for an image, naming `referer` as who asks, or nobody. Rejects only when cancelled. */
export type AskForImage = (uri: string, referer: string | null) => Promise<ImageAnswer>;

/** Gets pictures of one article. */
export interface PictureGetter {
  /** Without a Referer first; with the article's origin when that is withheld. `null`: cannot be had. */
  readonly get: (uri: string) => Promise<Picture | null>;
  /** With the article's origin, unless that was asked already: for an answer that turned out a stand-in. */
  readonly getNamed: (uri: string) => Promise<Picture | null>;
}

/**
 * A host that withheld one picture until it was told who asks is told so at once for the next ones of
 * the same article. Only our own requests are repeated: the tab's carry the page's referrer anyway.
 */
export function createPictureGetter(articleUri: string, ask: AskForImage): PictureGetter {
  const referer = `${new URL(articleUri).origin}/`;
  const strict = new Set<string>();
  const named = new Set<string>();

  const askNamed = async (uri: string): Promise<Picture | null> => {
    named.add(uri);
    const judged = judgeImage(uri, await ask(uri, referer));
    return judged.kind === "picture" ? judged : null;
  };
  return {
    get: async (uri) => {
      if (uri.startsWith("data:")) return inlinePicture(uri);
      const { host } = new URL(uri);
      if (strict.has(host)) return askNamed(uri);
      const judged = judgeImage(uri, await ask(uri, null));
      if (judged.kind === "picture") return judged;
      if (judged.kind === "none" || judged.by === "tab") return null;
      const picture = await askNamed(uri);
      if (picture) strict.add(host);
      return picture;
    },
    getNamed: async (uri) => (named.has(uri) || uri.startsWith("data:") ? null : askNamed(uri)),
  };
}

/** A picture that stands in the page itself: nobody needs to be asked. */
function inlinePicture(uri: string): Picture | null {
  const base64 = uri.slice(uri.indexOf(",") + 1);
  if (!isInlinePicture(uri) || base64.length % 4 === 1) return null;
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const judged = judgeImage(uri, { kind: "answered", by: "tab", status: 200, finalUri: uri, bytes });
  return judged.kind === "picture" ? judged : null;
}
