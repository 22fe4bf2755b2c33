/** The parts of Chromium's extension API that the driver calls inside pages. */
declare const chrome: {
  readonly runtime: { getManifest(): { readonly commands?: object } };
  readonly management: { getPermissionWarningsByManifest(manifest: string): Promise<string[]> };
  readonly tabs: { query(query: object): Promise<{ readonly id: number; readonly url?: string }[]> };
  readonly commands: { readonly onCommand: { dispatch(command: string, tab: object | undefined): void } };
  readonly contextMenus: { readonly onClicked: { dispatch(info: object, tab: object | undefined): void } };
  /** Of chrome://extensions alone. */
  readonly developerPrivate: {
    addHostPermission(id: string, origin: string): Promise<void>;
    removeHostPermission(id: string, origin: string): Promise<void>;
  };
};
