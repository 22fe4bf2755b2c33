import "fake-indexeddb/auto";
import { parseArgs } from "node:util";
import { formatTable } from "./demo/table.ts";
import { measure, type Figures, type Spread } from "./simulate/measure.ts";
import { MONTH, type Scenario } from "./simulate/plan-articles.ts";
import { runMonth } from "./simulate/run-month.ts";

/**
 * A month of rechecks under a fake clock: `npm run simulate -- [--articles N] [--hosts N] [--removals N]
 * [--days N] [--seed N]`. The same seed gives the same month. Exits with 1 when a promise was broken.
 */
const { values } = parseArgs({
  options: Object.fromEntries(
    ["articles", "hosts", "removals", "days", "seed"].map((name) => [name, { type: "string" as const }]),
  ),
});
const given = Object.entries(values).map(([name, value]) => [name, Number(value)]);
const scenario: Scenario = { ...MONTH, ...Object.fromEntries(given) };

const began = performance.now();
const figures = measure(await runMonth(scenario));
print(scenario, figures);
console.log(`\n${((performance.now() - began) / 1_000).toFixed(0)} s`);
if (isBroken(figures)) process.exitCode = 1;

function print({ seed, days, hosts, outage }: Scenario, all: Figures): void {
  const { articles, removals } = all;
  console.log(
    `${articles} articles on ${hosts} hosts in ${days} days, ${removals} removals, 4 % of requests walled or 429,` +
      ` nothing answers from day ${outage.from} to ${outage.until} (seed ${seed}).\n` +
      "Publication to removal: log-normal, median 47 h, 95 % within 86 h (Wechatscope).\n",
  );
  const rows: [string, string, string][] = [
    [
      "removal → first seen",
      hours(all.suspected),
      "unmistakable notices, 404s, general sentences, home pages",
    ],
    ["removal → confirmed", hours(all.confirmed), "at once for notices, else after six hours"],
    ["  away from the outage: seen", hours(all.undisturbed.suspected), ""],
    ["  away from the outage: confirmed", hours(all.undisturbed.confirmed), ""],
    ["not seen / not confirmed", `${all.missed} / ${all.unconfirmed}`, "0 / 0"],
    ["false removals", String(all.falseRemovals), "0"],
    ["removals reported in the outage", String(all.removedInOutage), "0"],
    ["requests", String(all.requests), ""],
    ["looks per article", plain(all.requestsPerArticle), "median, 95 %, most"],
    ["requests to a site at once", String(all.simultaneous), "1"],
    ["shortest pause at a site", `${all.shortestPause.toFixed(1)} s`, "≥ 2.4 s"],
    ["busiest hour of a site / of all", `${all.busiestSiteHour} / ${all.busiestHour}`, ""],
    ["requests against Retry-After", String(all.impatient), "0"],
  ];
  console.log(formatTable(["", "measured", "to be"], rows));
}

function hours({ median, p95, most }: Spread): string {
  return `median ${median.toFixed(1)} h, 95 % ${p95.toFixed(1)} h, most ${most.toFixed(1)} h`;
}

function plain({ median, p95, most }: Spread): string {
  return [median, p95, most].join(", ");
}

function isBroken(all: Figures): boolean {
  const { falseRemovals, removedInOutage, impatient, simultaneous, missed } = all;
  return falseRemovals + removedInOutage + impatient + missed > 0 || simultaneous !== 1;
}
