import { browser } from "wxt/browser";

/** What the browser lets us see only for as long as the reader wants something with it. */
type Permission = "tabs" | "bookmarks";

/**
 * Asks for a permission, looks, and gives it back. `null` when the reader (or the browser) says no. Must
 * be the first thing that happens in a click, which browsers require of such a question.
 */
export async function lookOnce<T>(permission: Permission, look: () => Promise<T>): Promise<T | null> {
  if (!(await ask(permission))) return null;
  try {
    return await look();
  } finally {
    await browser.permissions.remove({ permissions: [permission] });
  }
}

async function ask(permission: Permission): Promise<boolean> {
  try {
    return await browser.permissions.request({ permissions: [permission] });
  } catch (error) {
    console.error("The browser did not ask for access.", permission, error);
    return false;
  }
}
