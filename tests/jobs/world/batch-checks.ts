import { expect } from "vitest";
import { PAUSE, SITES_AT_ONCE } from "../../../src/pace/pause.ts";
import { registrableDomain } from "../../../src/resource/registrable-domain.ts";
import type { Asked, BatchWorld } from "./batch-world.ts";

/** Address of an article of a site's host. */
export function page(site: string, number: number, host = "www"): string {
  return `https://${host}.${site}.example/2024/0828/${number}.html`;
}

/** Two sites at once at most, one page per site, a pause between two. */
export function assertPolite(asked: readonly Asked[]): void {
  for (const one of asked) {
    const meanwhile = asked.filter((other) => other.from < one.until && one.from < other.until);
    expect(meanwhile.length).toBeLessThanOrEqual(SITES_AT_ONCE);
    const next = asked.filter(
      (other) => siteOf(other) === siteOf(one) && other !== one && other.from >= one.from,
    );
    for (const later of next) expect(later.from - one.until).toBeGreaterThanOrEqual(PAUSE.least);
  }
}

export async function assertOneCopyEach({ archive }: BatchWorld, articles: number): Promise<void> {
  expect(await archive.captures.count()).toBe(articles);
  expect(await archive.resources.count()).toBe(articles);
}

function siteOf({ uri }: Asked): string {
  return registrableDomain(new URL(uri).hostname);
}
