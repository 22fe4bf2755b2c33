/** Pixels. */
export interface ImageSize {
  readonly width: number;
  readonly height: number;
}

type Reader = (view: DataView) => ImageSize | null;

/** Where each format says how large it is. Formats without an entry do not say so in pixels. */
const READERS: { readonly [mediaType: string]: Reader } = {
  "image/png": (view) => ({ width: view.getUint32(16), height: view.getUint32(20) }),
  "image/gif": (view) => ({ width: view.getUint16(6, true), height: view.getUint16(8, true) }),
  "image/bmp": bmpSize,
  "image/jpeg": jpegSize,
  "image/webp": webpSize,
  "image/avif": avifSize,
};

/** Width and height from an image's own bytes; `null` when they do not tell, or are cut off. */
export function imageSize(mediaType: string, bytes: Uint8Array): ImageSize | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return READERS[mediaType]?.(view) ?? null;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** A negative height means that the rows stand from top to bottom. */
function bmpSize(view: DataView): ImageSize | null {
  if (view.getUint32(14, true) === 12)
    return { width: view.getUint16(18, true), height: view.getUint16(20, true) };
  return { width: view.getInt32(18, true), height: Math.abs(view.getInt32(22, true)) };
}

/** The size stands in the frame header, SOF0 to SOF15 without the tables DHT, JPG and DAC (ITU T.81, B.2.2). */
function jpegSize(view: DataView): ImageSize | null {
  let offset = 2;
  while (view.getUint8(offset) === 0xff) {
    const marker = view.getUint8(offset + 1);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { width: view.getUint16(offset + 7), height: view.getUint16(offset + 5) };
    offset += 2 + view.getUint16(offset + 2);
  }
  return null;
}

/** Lossy, lossless and extended files differ (RFC 9649, 2.5 to 2.7). */
function webpSize(view: DataView): ImageSize | null {
  switch (view.getUint32(12)) {
    case 0x56503820:
      return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
    case 0x5650384c: {
      const bits = view.getUint32(21, true);
      return { width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1 };
    }
    case 0x56503858:
      return { width: threeBytes(view, 24) + 1, height: threeBytes(view, 27) + 1 };
    default:
      return null;
  }
}

/** The item property `ispe` (ISO/IEC 23008-12, 6.5.3); the first one is close enough to tell a spacer. */
function avifSize(view: DataView): ImageSize | null {
  for (let offset = 0; offset < Math.min(view.byteLength - 16, 4096); offset++) {
    if (view.getUint32(offset) === 0x69737065)
      return { width: view.getUint32(offset + 8), height: view.getUint32(offset + 12) };
  }
  return null;
}

function threeBytes(view: DataView, offset: number): number {
  return view.getUint16(offset, true) | (view.getUint8(offset + 2) << 16);
}
