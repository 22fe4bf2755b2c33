/** Content systems write a copy of each size beside the file: `photo-1200x630.jpg`. */
const SIZE = /[-_]\d{2,5}x\d{2,5}(?=\.\w+$)/i;

/** Whether two addresses name one picture file, whatever host, size or format their queries ask for. */
export function sameFile(one: string, other: string): boolean {
  const [a, b] = [fileOf(one), fileOf(other)];
  return a !== null && a === b;
}

function fileOf(uri: string): string | null {
  const path = /^https?:/i.test(uri) ? URL.parse(uri)?.pathname : undefined;
  return path === undefined || path === "/" ? null : path.replace(SIZE, "");
}
