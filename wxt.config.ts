import { defineConfig } from "wxt";

/**
 * Chrome shows no warning at install for any of these permissions, and no host is asked for before
 * the reader switches a watch rule on (docs/privacy.md).
 */
const PERMISSIONS = [
  "activeTab",
  "alarms",
  "contextMenus",
  "declarativeNetRequestWithHostAccess",
  "scripting",
  "storage",
  "unlimitedStorage",
];

/**
 * Asked for in a click. `bookmarks` and `tabs` for the moment in which the reader wants several tabs or a
 * bookmark folder saved, and given back at once; `notifications` while the reader wants the daily digest.
 * Browsers warn of them when asked, not at install.
 */
const OPTIONAL_PERMISSIONS = ["bookmarks", "notifications", "tabs"];

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  modules: ["@wxt-dev/i18n/module", "@wxt-dev/webextension-polyfill", "@wxt-dev/auto-icons"],
  autoIcons: { baseIconPath: "src/ui/ironpot.svg" },
  i18n: { localesDir: "src/locales" },
  manifest: ({ browser }) => ({
    name: "__MSG_extensionName__",
    description: "__MSG_extensionDescription__",
    default_locale: "en",
    permissions: PERMISSIONS,
    optional_permissions: OPTIONAL_PERMISSIONS,
    optional_host_permissions: ["*://*/*"],
    // Firefox would rewrite our requests to http sites as https (`upgrade-insecure-requests`, its default).
    content_security_policy: { extension_pages: "script-src 'self'; object-src 'self'" },
    action: { default_title: "__MSG_extensionName__" },
    commands: {
      "save-now": {
        suggested_key: { default: "Alt+Shift+S" },
        description: "__MSG_commandSaveNow__",
      },
    },
    ...(browser === "firefox"
      ? {
          // The add-on store forbids keeping data from private windows.
          incognito: "not_allowed",
          browser_specific_settings: {
            gecko: {
              id: "ironpot@ironpot.invalid",
              strict_min_version: "140.0",
              data_collection_permissions: { required: ["none"] },
            },
          },
        }
      : {
          minimum_chrome_version: "140",
          // Firefox takes managed rules without a schema (docs/watch-rules.md).
          storage: { managed_schema: "managed-schema.json" },
        }),
  }),
});
