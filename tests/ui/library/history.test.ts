import { expect, it } from "vitest";
import { historyOf } from "../../../src/ui/library/history.ts";
import { pickedRoute, togglePicked } from "../../../src/ui/library/picked-captures.ts";
import { sampleObservation, sampleRecord } from "../../archive/sample-records.ts";

async function capturesAt(...times: string[]) {
  const records = await Promise.all(times.map((capturedAt) => sampleRecord({ capturedAt, id: capturedAt })));
  return records.map((record) => record.capture);
}

it("puts copies and looks in time order, a copy before the look of the same instant", async () => {
  const captures = await capturesAt("2024-08-28T13:00:00.000Z", "2024-08-30T13:00:00.000Z");
  const looks = ["2024-08-30T13:00:00.000Z", "2024-08-29T13:00:00.000Z"].map((observedAt) =>
    sampleObservation({ id: observedAt, observedAt }),
  );
  const history = historyOf(captures, looks).map((entry) => `${entry.kind} ${entry.at.slice(8, 10)}`);
  expect(history).toEqual(["capture 28", "observation 29", "capture 30", "observation 30"]);
});

it("orders by instant, whatever zone a time is written in", async () => {
  const [capture] = await capturesAt("2024-08-28T13:00:00.000Z");
  const look = sampleObservation({ observedAt: "2024-08-28T20:00:00+08:00" });
  expect(historyOf([capture!], [look]).map((entry) => entry.kind)).toEqual(["observation", "capture"]);
});

it("ticks two copies at most and lets go of the one ticked first", () => {
  const picked = ["a", "b", "c"].reduce<readonly string[]>(togglePicked, []);
  expect(picked).toEqual(["b", "c"]);
  expect(togglePicked(picked, "b")).toEqual(["c"]);
});

it("compares the two ticked copies, the older first, however they were ticked", async () => {
  const captures = await capturesAt("2024-08-28T13:00:00.000Z", "2024-08-30T13:00:00.000Z");
  const [older, newer] = captures.map((capture) => capture.id);
  expect(pickedRoute([newer!, older!], captures)).toEqual({
    kind: "compare",
    olderId: older,
    newerId: newer,
  });
  expect(pickedRoute([newer!], captures)).toBeNull();
});
