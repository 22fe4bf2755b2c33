/** What stands behind a `blob:` address of one of our own pages. Asks nobody. */
export async function readBlob(blobUri: string): Promise<Blob> {
  return (await fetch(blobUri)).blob();
}
