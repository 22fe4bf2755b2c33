const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
let listening = false;

/** Lets a signal end this process by way of its exit handlers, which take browsers and profiles along. */
export function endOnSignal(): void {
  if (listening) return;
  listening = true;
  for (const signal of SIGNALS) process.once(signal, () => process.exit(1));
}
