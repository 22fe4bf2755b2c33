/** The HTML of one frame of a page, as it stood when the page was captured. */
export interface CaptureFrame {
  /** The frame's address; `about:srcdoc` and the like for frames that the page wrote itself. */
  readonly uri: string;
  /** Digest of its HTML in `payloads`. */
  readonly digest: string;
}

/** A picture of what was in view of the tab when a reader saved by hand. Not of the whole article. */
export interface CaptureScreenshot {
  readonly digest: string;
  readonly mediaType: string;
  readonly bytes: number;
}

/** Which clock wrote a capture's times. The times themselves are UTC. */
export interface ClockZone {
  /** IANA name, e.g. `Asia/Shanghai`. */
  readonly timeZone: string;
  /** Minutes ahead of UTC at that moment. */
  readonly utcOffset: number;
}
