import { browser } from "wxt/browser";

/** Milliseconds between calls; a worker is put to sleep after 30 s without one. */
const INTERVAL = 20_000;

/** Keeps the background awake while `work` waits for slow answers: each extension API call resets its clock. */
export async function keepAwake<T>(work: () => Promise<T>): Promise<T> {
  const timer = setInterval(() => void browser.runtime.getPlatformInfo(), INTERVAL);
  try {
    return await work();
  } finally {
    clearInterval(timer);
  }
}
