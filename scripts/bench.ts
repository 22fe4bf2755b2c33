import { endWorlds } from "../tests/e2e/harness/world.ts";
import { benchCapture } from "./bench/bench-capture.ts";
import { benchLarge } from "./bench/bench-large.ts";
import { benchWatch } from "./bench/bench-watch.ts";

/**
 * Prints figures; fails only when it cannot measure: `npm run bench -- capture [--corpus DIR]`,
 * `npm run bench -- watch [--loads N]`, `npm run bench -- large`.
 * Machines are noisy, so every figure stands beside its floor from the same run.
 */
const BENCHES: Readonly<Record<string, (options: readonly string[]) => Promise<void>>> = {
  capture: benchCapture,
  large: benchLarge,
  watch: benchWatch,
};

const [name, ...options] = process.argv.slice(2);
const bench = name === undefined ? undefined : BENCHES[name];
if (!bench) {
  process.stderr.write(
    `usage: npm run bench -- ${Object.keys(BENCHES).join("|")} [--corpus DIR | --loads N]\n`,
  );
  process.exit(2);
}
try {
  await bench(options);
} finally {
  await endWorlds();
}
