import { browser } from "wxt/browser";

type Update = Parameters<typeof browser.declarativeNetRequest.updateSessionRules>[0];
type Rule = NonNullable<Update["addRules"]>[number];

/** Ids from here on are of these rules; those below belong to `referer-rules.ts`. */
export const PRIVATE_HOP_RULES = 1_000_000;

/** As the URL standard spells hosts. Each expression has to stay small for the browser's own engine. */
export const PRIVATE_HOSTS: readonly string[] = [
  String.raw`(?:0|10|127)\.\d+\.\d+\.\d+`,
  String.raw`(?:169\.254|192\.168|192\.0\.0|198\.1[89])\.[\d.]+`,
  String.raw`172\.(?:1[6-9]|2\d|3[01])\.\d+\.\d+`,
  String.raw`100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.\d+\.\d+`,
  String.raw`2(?:2[4-9]|[345]\d)\.\d+\.\d+\.\d+`,
  // IPv6: unspecified, loopback, IPv4 within; ULA, link-local, multicast.
  String.raw`\[(?:::|f[cdf]|fe[89a-f])[0-9a-f:]*\]`,
  String.raw`(?:[^/:@]*\.)?(?:localhost|localdomain|local|internal|intranet|private|corp|home|lan|home\.arpa)\.?`,
  // No dot: a name of the local network.
  String.raw`[^./:@[]+`,
];

/**
 * Blocks requests of our own background to hosts that are private by name or number, which is what a
 * redirect may lead to. Both browsers apply it only where the reader gave access; elsewhere such a hop
 * goes out without cookies or referrer, and its answer cannot be read.
 */
export async function blockPrivateHops(): Promise<void> {
  const addRules = PRIVATE_HOSTS.map((host, index) => blockRule(PRIVATE_HOP_RULES + index, host));
  await browser.declarativeNetRequest.updateSessionRules({
    removeRuleIds: addRules.map(({ id }) => id),
    addRules,
  });
}

function blockRule(id: number, host: string): Rule {
  return {
    id,
    action: { type: "block" },
    condition: {
      regexFilter: `^https?://${host}(?:[:/]|$)`,
      initiatorDomains: [new URL(browser.runtime.getURL("/popup.html")).hostname],
      tabIds: [-1],
    },
  };
}
