import type { Article } from "../capture/article.ts";
import type { PageReading, ReadOptions } from "../fate/page-reading.ts";
import type { AcceptedReading } from "../messages/accept-reading.ts";
import { addressKey } from "../resource/canonical-uri.ts";

export interface FrameDeps {
  readonly originOf: (uri: string) => string;
  readonly missingOrigins: (origins: readonly string[]) => Promise<string[]>;
  readonly readFrameArticles: (tabId: number, options: ReadOptions) => Promise<readonly unknown[]>;
  readonly acceptReading: (value: unknown, tabUri: string) => AcceptedReading;
}

/**
 * The reading with the article that stands in a frame of another site, where the reader granted that
 * site. Where not, what little the page has itself is marked `frame-missing`, and `bodyFrames` stays to
 * say which host is needed. `pageHtml` and the address remain the page's own.
 */
export async function withFramedArticle(
  reading: PageReading,
  tabId: number,
  options: ReadOptions,
  deps: FrameDeps,
): Promise<PageReading> {
  const [frame] = reading.bodyFrames ?? [];
  if (frame === undefined) return reading;
  const granted = (await deps.missingOrigins([deps.originOf(frame)])).length === 0;
  const framed = granted ? await readFrame(frame, tabId, options, deps) : null;
  if (framed) return joined(reading, framed);
  // A frame that may be read and holds no article is none that we lack.
  if (granted) return { ...reading, bodyFrames: [] };
  if (reading.extraction.kind !== "article") return reading;
  const { article } = reading.extraction;
  const lacking = { kind: "frame", host: new URL(frame).hostname } as const;
  const partial = { ...article, partial: "frame-missing", lacking } as const;
  return { ...reading, extraction: { kind: "article", article: partial } };
}

interface FramedArticle {
  readonly article: Article;
  /** Whether the frame was still being filled. */
  readonly settling: boolean;
}

async function readFrame(
  frame: string,
  tabId: number,
  options: ReadOptions,
  deps: FrameDeps,
): Promise<FramedArticle | null> {
  for (const answer of await deps.readFrameArticles(tabId, { ...options, withPage: false, strict: false })) {
    // A script may have led the frame on within its site: the shape is checked against the site alone.
    const accepted = deps.acceptReading(answer, frame);
    if (!accepted.ok || accepted.reading.extraction.kind !== "article") continue;
    const { extraction, settling = false } = accepted.reading;
    return { article: extraction.article, settling };
  }
  return null;
}

/** That the page itself has no text is no reason to wait: it is the frame that has it. */
function joined(reading: PageReading, { article, settling }: FramedArticle): PageReading {
  const extraction = { kind: "article", article: join(reading, article) } as const;
  return { ...reading, settling, bodyFrames: [], extraction };
}

/** What the page says of itself comes first; the article's text is the frame's. */
function join({ extraction, uri, signals }: PageReading, framed: Article): Article {
  const own = extraction.kind === "article" ? extraction.article : null;
  return {
    ...framed,
    title: own?.title ?? framed.title ?? (signals.documentTitle || null),
    author: own?.author ?? framed.author,
    outlet: own?.outlet ?? framed.outlet,
    publishedAt: own?.publishedAt ?? framed.publishedAt,
    text: own ? `${own.text}\n${framed.text}` : framed.text,
    html: own ? `${own.html}\n${framed.html}` : framed.html,
    images: [...(own?.images ?? []), ...framed.images],
    canonicalUri: own?.canonicalUri ?? addressKey(uri),
    nextPages: [],
    firstPage: null,
  };
}
