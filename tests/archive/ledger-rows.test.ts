// @vitest-environment node
import { expect, it } from "vitest";
import { commitCapture } from "../../src/archive/commit-capture.ts";
import { ledgerRows } from "../../src/archive/ledger-rows.ts";
import { appendObservation } from "../../src/archive/observations.ts";
import { emptyArchive, sampleObservation, sampleRecord } from "./sample-records.ts";

it("reads what was ever found gone, with all looks and copies, and nothing else", async () => {
  const archive = emptyArchive();
  await commitCapture(archive, await sampleRecord());
  const later = { id: "newest", text: "工程历时四个月。", capturedAt: "2024-08-29T13:00:00.000Z" };
  await commitCapture(archive, await sampleRecord(later));
  await commitCapture(archive, await sampleRecord({ slug: "market" }));
  const alive = { id: "b", fate: "unchanged", cause: null, observedAt: "2024-09-02T00:00:00.000Z" } as const;
  await appendObservation(archive, sampleObservation());
  await appendObservation(archive, sampleObservation(alive));
  await appendObservation(archive, sampleObservation({ ...alive, id: "c", resourceId: "resource-market" }));
  const rows = await ledgerRows(archive);
  expect(rows).toMatchObject([
    {
      resource: { id: "resource-reservoir" },
      captures: [{ capturedAt: "2024-08-28T13:00:00.000Z" }, { capturedAt: "2024-08-29T13:00:00.000Z" }],
      newest: { id: "newest" },
      observations: [{ id: "observation-1" }, { id: "b" }],
    },
  ]);
});
