/** Small enough for `String.fromCharCode(...)`, and a multiple of 3 so that parts join up. */
const RUN = 0x6000;

export function toBase64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let start = 0; start < bytes.length; start += RUN) {
    parts.push(btoa(String.fromCharCode(...bytes.subarray(start, start + RUN))));
  }
  return parts.join("");
}

/** @throws Error unless it is base64 (RFC 4648, padded, no white space) */
export function fromBase64(text: string): Uint8Array {
  // `atob` alone would let white space and missing padding through.
  if (text.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(text)) throw new Error("not base64");
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let index = 0; index < binary.length; index++) bytes[index] = binary.charCodeAt(index);
  return bytes;
}
