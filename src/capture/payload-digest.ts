/** SHA-256 of bytes as `sha256:<64 lower-case hex>`, the name of a payload. */
export async function sha256(bytes: Uint8Array): Promise<string> {
  // Copied when it may be shared memory, which the digest refuses.
  const digest = await crypto.subtle.digest("SHA-256", new Uint8Array(bytes));
  const hex = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0"));
  return `sha256:${hex.join("")}`;
}

/**
 * Digest of what an article says: SHA-256 over the UTF-8 of title (empty when `null`), two line feeds
 * and text, exactly as stored. Anyone can check a capture of an export with it.
 */
export function payloadDigest(title: string | null, text: string): Promise<string> {
  return sha256(new TextEncoder().encode(`${title ?? ""}\n\n${text}`));
}
