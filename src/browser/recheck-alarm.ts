import { browser } from "wxt/browser";

export const RECHECK_ALARM = "rechecks";

/** Wakes the background then; `null` lets it sleep. */
export async function setRecheckAlarm(at: Date | null): Promise<void> {
  if (at === null) await browser.alarms.clear(RECHECK_ALARM);
  else await browser.alarms.create(RECHECK_ALARM, { when: at.getTime() });
}

/** Browsers forget alarms. One that is there already stays, or frequent starts would put it off for ever. */
export async function keepRecheckAlarm(at: Date): Promise<void> {
  if (!(await browser.alarms.get(RECHECK_ALARM))) await setRecheckAlarm(at);
}
