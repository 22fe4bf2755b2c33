/**
 * Whether saved originals are looked at again by themselves. `unasked`: the reader has not chosen yet,
 * and until then nothing is asked of any site.
 */
export type RecheckChoice = "unasked" | "on" | "off";

/** What the reader chose. A new choice is a field here, its default and its values below. */
export interface Settings {
  /** Whether the server is asked for the same address after a save, where the reader granted the host. */
  readonly askServer: boolean;
  /** Whether a save by hand keeps a picture of what is in view of the tab. */
  readonly screenshot: boolean;
  readonly recheck: RecheckChoice;
  /** Whether these archives may be asked for copies when the reader wants it: each learns the address. */
  readonly askWayback: boolean;
  readonly askMemgator: boolean;
  /** Whether the Wayback Machine may be told to save an address when the reader wants it. */
  readonly saveToWayback: boolean;
  /**
   * Whether a removed page bears a banner that leads to the copy. Off at first: the page can notice that
   * something was put over it (docs/threat-model.md).
   */
  readonly banner: boolean;
  /** Whether what became certain of originals is told once a day by a notification of the system. */
  readonly notify: boolean;
  /** Whether that notification names articles: it may show on a locked screen. */
  readonly notifyTitles: boolean;
  /** Hour of the day, by the clock on the wall, from which it is told: 0..23. */
  readonly digestHour: number;
  /**
   * Whether sites are asked though the browser cannot tell that they are public, as through a proxy that
   * is not found by itself (docs/adr/0403).
   */
  readonly throughProxy: boolean;
}

export const DEFAULT_SETTINGS: Settings = {
  askServer: true,
  screenshot: false,
  recheck: "unasked",
  askWayback: false,
  askMemgator: false,
  saveToWayback: false,
  banner: false,
  notify: false,
  notifyTitles: false,
  digestHour: 9,
  throughProxy: false,
};

/** One choice of the reader: a name with a value of its own kind. */
export type SettingChange = {
  [Name in keyof Settings]: { readonly name: Name; readonly value: Settings[Name] };
}[keyof Settings];

/** The choices that are a switch. */
export type SwitchName = {
  [Name in keyof Settings]: Settings[Name] extends boolean ? Name : never;
}[keyof Settings];
