/** The parts of Firefox's own window (Marionette's "chrome" context) that the driver calls. */

interface FirefoxRemotePage {
  findElement(strategy: "css selector", selector: string, options: object): Promise<object>;
  clickElement(element: object, capabilities: FirefoxCapabilities): Promise<void>;
  clearElement(element: object): Promise<void>;
  sendKeysToElement(element: object, text: string, capabilities: FirefoxCapabilities): Promise<void>;
  executeScript(script: string, args: readonly unknown[], options: object): Promise<unknown>;
}

interface FirefoxCapabilities {
  toJSON(): object;
}

interface FirefoxWindowGlobal {
  readonly innerWindowId: number;
  readonly isInitialDocument: boolean;
  readonly documentURI: { readonly spec: string };
  getActor(name: "MarionetteCommands"): FirefoxRemotePage;
  drawSnapshot(rect: null, scale: number, background: string): Promise<ImageBitmap>;
}

interface FirefoxBrowserElement extends Element {
  readonly browserId: number;
  readonly currentURI: { readonly spec: string } | null;
  readonly webProgress: { readonly isLoadingDocument: boolean };
}

interface FirefoxPanel extends Element {
  hidePopup(): void;
}

interface FirefoxTab {
  readonly linkedBrowser: FirefoxBrowserElement;
}

interface FirefoxExtension {
  readonly baseURL: string;
  getRequiredPermissions(): { readonly origins: readonly string[] };
  terminateBackground(options: object): Promise<void>;
}

interface FirefoxMenu extends Element {
  activateItem(item: Element): void;
}

interface FirefoxNotification {
  readonly secondaryButton: HTMLElement;
}

declare const gBrowser: {
  selectedTab: FirefoxTab;
  readonly tabs: readonly FirefoxTab[];
  addTrustedTab(address: string): FirefoxTab;
  removeTab(tab: FirefoxTab, options?: { readonly skipPermitUnload: boolean }): void;
  getTabForBrowser(browser: FirefoxBrowserElement): FirefoxTab | undefined;
};
declare const BrowsingContext: {
  getCurrentTopByBrowserId(id: number): {
    readonly currentWindowGlobal: FirefoxWindowGlobal | null;
    readonly embedderElement: FirefoxBrowserElement;
    fixupAndLoadURIString(address: string, options: object): void;
  } | null;
};
declare const Services: {
  readonly scriptSecurityManager: { getSystemPrincipal(): object };
  readonly prefs: {
    setBoolPref(name: string, value: boolean): void;
    setIntPref(name: string, value: number): void;
  };
  readonly clearData: { deleteData(flags: number, callback: { onDataDeleted(): void }): void };
};
declare const Ci: {
  readonly nsIClearDataService: Readonly<
    Record<"CLEAR_ALL_CACHES" | "CLEAR_COOKIES" | "CLEAR_DOM_STORAGES" | "CLEAR_HISTORY", number>
  >;
};
declare const WebExtensionPolicy: {
  getByID(id: string): { readonly extension: FirefoxExtension; readonly mozExtensionHostname: string };
};
declare const ChromeUtils: {
  importESModule(address: "resource://gre/modules/AddonManager.sys.mjs"): {
    readonly AddonManager: {
      getAddonByID(id: string): Promise<{ uninstall(): Promise<void> } | null>;
    };
  };
  importESModule(address: "resource://gre/modules/ExtensionPermissions.sys.mjs"): {
    readonly ExtensionPermissions: { removeAll(extensionId: string): Promise<void> };
  };
  importESModule(address: "resource://gre/modules/ExtensionParent.sys.mjs"): {
    readonly ExtensionParent: {
      readonly apiManager: {
        readonly global: {
          browserActionFor(extension: FirefoxExtension): { triggerAction(window: Window): void };
        };
      };
    };
  };
  importESModule(address: "resource://gre/modules/Extension.sys.mjs"): {
    readonly ExtensionData: {
      formatPermissionStrings(asked: object): { readonly msgs: readonly string[] };
    };
  };
  importESModule(address: "chrome://remote/content/shared/webdriver/Event.sys.mjs"): {
    readonly event: {
      synthesizeMouseAtPoint(x: number, y: number, event: object, window: Window): void;
    };
  };
};
