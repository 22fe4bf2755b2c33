import { ipv4Number, ipv6Groups } from "./ip-address.ts";

/**
 * Whether an address, by its host alone, leads into the reader's own computer or network rather than to
 * a site: a loopback, private (RFC 1918, ULA), link-local, CGNAT, multicast or reserved number in any
 * spelling that the URL standard folds (decimal, octal, hex, IPv4 within IPv6), or a name that only a
 * local network resolves. A public name that resolves to such a number does not show here; the browser
 * is asked to see to that (`src/browser/ask.ts`). What is no http(s) address leads nowhere: `false`.
 */
export function isPrivateTarget(uri: string): boolean {
  const parsed = URL.parse(uri);
  if (!parsed || !/^https?:$/.test(parsed.protocol)) return false;
  const host = parsed.hostname.toLowerCase().replace(/\.+$/, "");
  const groups = ipv6Groups(host);
  if (groups) return isPrivateIpv6(groups);
  const number = ipv4Number(host);
  return number === null ? isLocalName(host) : isPrivateIpv4(number);
}

/** First and last address of each block. IANA's special-purpose registry, as of 2024-10. */
const IPV4_BLOCKS: readonly (readonly [first: string, last: string])[] = [
  ["0.0.0.0", "0.255.255.255"],
  ["10.0.0.0", "10.255.255.255"],
  ["100.64.0.0", "100.127.255.255"],
  ["127.0.0.0", "127.255.255.255"],
  ["169.254.0.0", "169.254.255.255"],
  ["172.16.0.0", "172.31.255.255"],
  ["192.0.0.0", "192.0.0.255"],
  ["192.168.0.0", "192.168.255.255"],
  // Benchmarks; proxies hand these out for names, but no link bears one.
  ["198.18.0.0", "198.19.255.255"],
  // Multicast, reserved and broadcast.
  ["224.0.0.0", "255.255.255.255"],
];

const IPV4_RANGES = IPV4_BLOCKS.map(
  ([first, last]) => [ipv4Number(first) ?? 0, ipv4Number(last) ?? 0] as const,
);

function isPrivateIpv4(number: number): boolean {
  return IPV4_RANGES.some(([first, last]) => number >= first && number <= last);
}

function isPrivateIpv6(groups: readonly number[]): boolean {
  const [first = 0, second = 0, third = 0] = groups;
  const low = embedded(groups, 6);
  // Unspecified, loopback, and IPv4 within IPv6: compatible, mapped, translated.
  if (groups.slice(0, 5).every((group) => group === 0))
    return groups[5] === 0 || groups[5] === 0xffff ? isPrivateIpv4(low) : false;
  if (groups.slice(0, 4).every((group) => group === 0) && groups[4] === 0xffff) return isPrivateIpv4(low);
  // NAT64, for all the world and for one network, and 6to4.
  if (first === 0x64 && second === 0xff9b) return third !== 0 || isPrivateIpv4(low);
  if (first === 0x2002) return isPrivateIpv4(embedded(groups, 1));
  // ULA, link-local and site-local, multicast.
  return (first & 0xfe00) === 0xfc00 || (first & 0xff80) === 0xfe80 || (first & 0xff00) === 0xff00;
}

function embedded(groups: readonly number[], at: number): number {
  return (groups[at] ?? 0) * 0x1_0000 + (groups[at + 1] ?? 0);
}

/**
 * Suffixes that the public DNS does not delegate: RFC 6761, 6762, 8375, ICANN's `internal` (2024) and
 * those that routers and offices use without asking (ICANN's name collisions, 2013).
 */
const LOCAL_SUFFIX =
  /(?:^|\.)(?:localhost|localdomain|local|internal|intranet|private|corp|home|lan|home\.arpa|in-addr\.arpa|ip6\.arpa)$/;

/** A name without a dot is the local network's too. */
function isLocalName(host: string): boolean {
  return !host.includes(".") || LOCAL_SUFFIX.test(host);
}
