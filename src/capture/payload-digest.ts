const encoder = new TextEncoder();

/** `sha256:<64 lower-case hex>` of the bytes. */
export async function sha256(bytes: Uint8Array): Promise<string> {
  const hash = await crypto.subtle.digest("SHA-256", bytes as Uint8Array<ArrayBuffer>);
  const hex = Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, "0"));
  return `sha256:${hex.join("")}`;
}

/**
 * Identity of an article's content: SHA-256 over the UTF-8 of title, blank line, text. An untitled
 * article has an empty first line.
 */
export async function payloadDigest(title: string | null, text: string): Promise<string> {
  return await sha256(encoder.encode(`${title ?? ""}\n\n${text}`));
}
