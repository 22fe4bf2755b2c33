import { browser } from "wxt/browser";

export const DIGEST_ALARM = "digest";

/** Wakes the background when the next digest is due; `null` lets it sleep. */
export async function setDigestAlarm(at: Date | null): Promise<void> {
  if (at === null) await browser.alarms.clear(DIGEST_ALARM);
  else await browser.alarms.create(DIGEST_ALARM, { when: at.getTime() });
}
