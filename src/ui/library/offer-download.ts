/** The browser reads the blob after the click has returned; how long that takes is not told. */
const KEEP_FOR_MS = 60_000;

/** Hands a file to the reader as any link would: this needs no permission to manage downloads. */
export function offerDownload(blob: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), KEEP_FOR_MS);
}
