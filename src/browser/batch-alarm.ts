import { browser } from "wxt/browser";

export const BATCH_ALARM = "batches";

/** Wakes the background every half minute (the shortest that Chrome allows) while lines wait, should it die. */
export async function setBatchAlarm(wanted: boolean): Promise<void> {
  const there = await browser.alarms.get(BATCH_ALARM);
  if (wanted && !there) await browser.alarms.create(BATCH_ALARM, { periodInMinutes: 0.5 });
  if (!wanted && there) await browser.alarms.clear(BATCH_ALARM);
}
