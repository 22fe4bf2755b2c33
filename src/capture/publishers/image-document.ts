import type { RefusalReason } from "../article.ts";
import type { ArticleDraft, PageInput } from "./publisher.ts";
import { vouchedDraft } from "./social-post.ts";

/** Registry id of a picture that was opened by its own address. */
export const IMAGE_DOCUMENT = "image-document";

/**
 * Whether a page is what browsers make of a picture's own address: nothing but the picture. Scanned notices
 * are handed on like this.
 */
export function isImageDocument(document: Document, uri: URL): boolean {
  const [only, ...others] = document.body.children;
  if (only?.localName !== "img" || others.length > 0) return false;
  return withoutFragment(URL.parse(only.getAttribute("src") ?? "", uri.href)) === withoutFragment(uri);
}

/** Saved when the reader asks, never by a rule: whoever watches a site does not want each of its pictures. */
export function extractImageDocument(input: PageInput, strict: boolean): ArticleDraft | RefusalReason {
  if (strict) return "no-text";
  const title = fileName(input.uri);
  return vouchedDraft(input, input.document.body, { title, author: null, outlet: null, publishedAt: null });
}

function withoutFragment(uri: URL | null): string | null {
  return uri?.href.replace(/#.*$/s, "") ?? null;
}

function fileName({ pathname }: URL): string | null {
  const name = pathname.split("/").findLast((segment) => segment !== "");
  if (name === undefined) return null;
  try {
    return decodeURIComponent(name);
  } catch (error) {
    // Escapes of another charset than UTF-8 stay as they are.
    if (error instanceof URIError) return name;
    throw error;
  }
}
