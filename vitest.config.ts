import { defineConfig } from "vitest/config";
import { WxtVitest } from "wxt/testing/vitest-plugin";

export default defineConfig({
  plugins: [WxtVitest()],
  test: {
    environment: "happy-dom",
    include: ["tests/**/*.test.{ts,tsx}"],
    // By default one core is left to whoever watches.
    maxWorkers: "100%",
    setupFiles: ["tests/setup.ts"],
    // Laws are tried on hundreds of inputs; on a busy machine that takes longer than the usual five seconds.
    testTimeout: 30_000,
    mockReset: true,
    restoreMocks: true,
  },
});
