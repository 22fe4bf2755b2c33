/** A web address as a reader pastes or types it, the scheme left out or not; `null` for anything else. */
export function completeAddress(text: string): string | null {
  const trimmed = text.trim();
  const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(trimmed) ? trimmed : `https://${trimmed}`;
  if (!/^https?:/i.test(address) || !URL.canParse(address)) return null;
  const { hostname, href } = new URL(address);
  return hostname.includes(".") || hostname === "localhost" ? href : null;
}
