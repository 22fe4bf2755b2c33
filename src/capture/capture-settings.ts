/** What the reader chose about the evidence that goes with a capture. */
export interface CaptureSettings {
  /** Whether the server is asked for the same address after a save, where the reader granted the host. */
  readonly askServer: boolean;
  /** Whether a save by hand keeps a picture of what is in view of the tab. */
  readonly screenshot: boolean;
}

export const DEFAULT_CAPTURE_SETTINGS: CaptureSettings = { askServer: true, screenshot: false };
