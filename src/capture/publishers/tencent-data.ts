import { dig, digText } from "./data-path.ts";
import { assignedState } from "./page-state.ts";
import type { ServedArticle } from "./served-article.ts";

/** Tencent News: `window.DATA`. Pictures stand as comments (`<!--IMG_0-->`) that `originAttribute` resolves. */
export function tencentData(script: string): ServedArticle | null {
  const data = assignedState(script, "DATA");
  const title = digText(data, "title");
  const text = digText(data, "originContent", "text");
  if (title === null) return null;
  const html = (text ?? "").replace(/<!--\s*(IMG_\d+)\s*-->/g, (_, name: string) =>
    picture(dig(data, "originAttribute", name)),
  );
  return { title, time: digText(data, "pubtime"), outlet: digText(data, "media"), author: null, html };
}

function picture(attribute: unknown): string {
  const uri = digText(attribute, "origUrl") ?? digText(attribute, "url");
  return uri === null ? "" : `<p><img src="${uri.replaceAll('"', "%22")}"></p>`;
}
