import type { ClockZone } from "../capture/capture-evidence.ts";

/** The zone that this computer's clock is set to, with its offset at that moment. */
export function zoneAt(moment: Date): ClockZone {
  return {
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    utcOffset: 0 - moment.getTimezoneOffset(),
  };
}
