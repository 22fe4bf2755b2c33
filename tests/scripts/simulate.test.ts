import { expect, it } from "vitest";
import { measure } from "../../scripts/simulate/measure.ts";
import { MONTH } from "../../scripts/simulate/plan-articles.ts";
import { runMonth } from "../../scripts/simulate/run-month.ts";

it("twelve days of rechecks keep every promise: npm run simulate in small", async () => {
  const scenario = { ...MONTH, days: 12, articles: 24, hosts: 4, removals: 10, publishing: 3 };
  const figures = measure(await runMonth({ ...scenario, outage: { from: 4.5, until: 6.5 } }));
  expect(figures).toMatchObject({
    ...{ articles: 24, removals: 10, missed: 0, unconfirmed: 0 },
    ...{ falseRemovals: 0, removedInOutage: 0, simultaneous: 1, impatient: 0 },
  });
  expect(figures.suspected.median).toBeLessThan(12);
  expect(figures.requestsPerArticle.most).toBeLessThan(45);
  expect(figures.shortestPause).toBeGreaterThanOrEqual(2.4);
}, 60_000);
