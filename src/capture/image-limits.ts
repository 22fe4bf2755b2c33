/** Bytes of one image. What is larger is named as missing, never cut. */
export const IMAGE_BYTES = 24 * 1024 * 1024;

/** Bytes of all images of one article. */
export const ARTICLE_IMAGE_BYTES = 200 * 1024 * 1024;
