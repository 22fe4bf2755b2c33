import type { Payload } from "./capture.ts";
import { sha256 } from "./payload-digest.ts";

/** A page's HTML as a payload: UTF-8, whatever the page was served in. */
export async function htmlPayload(html: string): Promise<Payload> {
  const bytes = new TextEncoder().encode(html);
  return { digest: await sha256(bytes), mediaType: "text/html;charset=utf-8", bytes };
}
