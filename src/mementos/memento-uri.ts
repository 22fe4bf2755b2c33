/** Characters of an address that are read; longer ones are not an archive's. */
const LONGEST = 8_192;

/**
 * The address of a memento when it may be shown as a link: on one of the archive's own hosts, without a
 * name, password or port of its own, always over https. `null` for everything else.
 */
export function mementoUri(text: string, hosts: readonly string[]): string | null {
  const uri = text.length <= LONGEST ? URL.parse(text) : null;
  if (!uri || !/^https?:$/.test(uri.protocol)) return null;
  if (uri.username || uri.password || !hosts.includes(uri.hostname)) return null;
  if (!["", "80", "443"].includes(uri.port)) return null;
  uri.port = "";
  uri.protocol = "https:";
  return uri.href;
}
