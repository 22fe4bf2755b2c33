/** The parts of the extension API that drivers and tests call inside pages; Firefox has them too. */
declare const chrome: {
  readonly runtime: {
    getManifest(): { readonly commands?: object };
    sendMessage(message: object): Promise<unknown>;
  };
  readonly alarms: { getAll(): Promise<readonly { readonly name: string }[]> };
  readonly management: { getPermissionWarningsByManifest(manifest: string): Promise<string[]> };
  readonly declarativeNetRequest: {
    getSessionRules(): Promise<{ readonly action: { readonly type: string } }[]>;
  };
  readonly scripting: {
    getRegisteredContentScripts(): Promise<{ readonly matches?: readonly string[] }[]>;
    executeScript<R>(injection: {
      readonly target: { readonly tabId: number };
      readonly func: () => R;
    }): Promise<{ readonly result?: R }[]>;
  };
  readonly permissions: {
    remove(what: { readonly origins: string[] }): Promise<boolean>;
    request(what: { readonly origins: string[] }): Promise<boolean>;
    contains(what: { readonly permissions: string[] }): Promise<boolean>;
  };
  readonly tabs: { query(query: object): Promise<{ readonly id: number; readonly url?: string }[]> };
  readonly action: {
    getBadgeText(of: { readonly tabId: number }): Promise<string>;
    getTitle(of: { readonly tabId: number }): Promise<string>;
  };
  readonly commands: { readonly onCommand: { dispatch(command: string, tab: object | undefined): void } };
  readonly contextMenus: { readonly onClicked: { dispatch(info: object, tab: object | undefined): void } };
  /** Of chrome://extensions alone. */
  readonly developerPrivate: {
    addHostPermission(id: string, origin: string): Promise<void>;
    removeHostPermission(id: string, origin: string): Promise<void>;
  };
};
