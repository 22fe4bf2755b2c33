/** The number behind a dotted IPv4 address as `URL.hostname` spells it; `null` for anything else. */
export function ipv4Number(host: string): number | null {
  if (!/^\d{1,3}(?:\.\d{1,3}){3}$/.test(host)) return null;
  return host.split(".").reduce((number, part) => number * 256 + Number(part), 0);
}

/** The eight groups of an IPv6 address in brackets as `URL.hostname` spells it; `null` for anything else. */
export function ipv6Groups(host: string): readonly number[] | null {
  const [, address] = /^\[([0-9a-f:]+)\]$/.exec(host) ?? [];
  if (address === undefined) return null;
  const [head = "", tail] = address.split("::");
  const [before, after] = [groupsOf(head), groupsOf(tail ?? "")];
  const gap = tail === undefined ? 0 : 8 - before.length - after.length;
  return [...before, ...Array.from({ length: Math.max(gap, 0) }, () => 0), ...after];
}

function groupsOf(part: string): number[] {
  return part === "" ? [] : part.split(":").map((group) => Number.parseInt(group, 16));
}
