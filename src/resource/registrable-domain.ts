/** Second-level labels under which registries of country codes hand out names (`com.cn`, `gov.cn`, `co.uk`). */
const SECOND_LEVEL = /^(?:com|net|org|gov|edu|ac|co|mil|idv|or|ne|go|gob|gouv)$/;

/**
 * The part of a host that one owner registered: `news.example.com.cn` → `example.com.cn`. An
 * approximation of the public suffix list; provinces' suffixes (`bj.cn`) count as sites of their own.
 */
export function registrableDomain(host: string): string {
  const labels = host.replace(/\.$/, "").split(".");
  if (labels.length <= 2 || /^\d+$/.test(labels.at(-1) ?? "")) return labels.join(".");
  const underCountry = (labels.at(-1) ?? "").length === 2 && SECOND_LEVEL.test(labels.at(-2) ?? "");
  return labels.slice(underCountry ? -3 : -2).join(".");
}
